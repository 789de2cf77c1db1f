/** Measures work by what it costs, not by the clock: other programs of a busy machine count for nothing. */

/** Milliseconds of processor time that this thread spends on `work`. */
export function processorTime(work: () => void): number {
  const begun = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(begun);
  return (user + system) / 1_000;
}
