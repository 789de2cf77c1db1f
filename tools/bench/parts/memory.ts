/** The peak memory of whole processes, and how it grows with what they do. */
import { join } from 'node:path';
import type { Comparison } from '../comparison.ts';
import { writeSuite } from '../generated-suite.ts';
import type { BenchContext, Part } from '../part.ts';
import { bin } from './start.ts';

/** A process of a size. */
interface Measured {
  readonly what: string;
  readonly unit: string;
  readonly sizes: readonly [small: number, large: number];
  readonly args: (size: number) => readonly string[];
}

const GROWTH = 4;
const MEGA = 1e6;

function measured(context: BenchContext): readonly Measured[] {
  const sizes = (small: number): readonly [number, number] => [small, small * GROWTH];
  const suite = (size: number): string => {
    const folder = join(context.folder, `suite-${size}`);
    writeSuite(folder, size);
    return folder;
  };
  const work = (what: string, unit: string, name: string, small: number): Measured => ({
    what,
    unit,
    sizes: sizes(small),
    args: (size) => context.workArguments(name, size),
  });
  const clock = work('clock', 'deadlines', 'clock', context.isTiny ? 10 : 100_000);
  if (context.isTiny) return [clock];
  // Large enough for V8 to have let its heaps grow as far as it will: what grows then is kept by somebody.
  const exploring = (threads: number): Measured => ({
    what: `causerie explore --parallel ${threads}`,
    unit: 'stories',
    sizes: sizes(2_500 * threads),
    args: (size) => [
      ...[bin(context), 'explore', '--runs', String(size)],
      ...['--seed', '7', '--parallel', String(threads)],
    ],
  });
  return [
    {
      what: 'causerie run --parallel 1',
      unit: 'scenarios',
      sizes: sizes(250),
      args: (size) => [bin(context), 'run', suite(size), '--parallel', '1'],
    },
    exploring(1),
    exploring(2),
    work('engine, journal in memory', 'commands', 'engine', 50_000),
    work('engine, idle conversations', 'conversations', 'idle', 50_000),
    clock,
    work('e-mails composed, sent over SMTP and read', 'e-mails', 'mail', 1_000),
    work('a start from a journal in a file', 'events', 'journal', 100_000),
  ];
}

/** The part. */
export const memoryPart: Part = {
  about: 'peak resident memory, and its growth with the work',
  measure: async (context) => {
    const rows = [];
    for (const { what, unit, sizes, args } of measured(context)) {
      const [small, large] = sizes;
      const peak = (size: number) => ({
        name: `${size.toLocaleString('en')} ${unit}`,
        sample: async () => (await context.node(args(size), { cwd: context.folder })).peakOctets / MEGA,
      });
      const comparison: Comparison = { what, unit: 'MB', ours: peak(large), others: [peak(small)] };
      rows.push(...(await context.compare(comparison)));
    }
    return rows;
  },
};
