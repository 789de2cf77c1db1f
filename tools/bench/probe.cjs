/** Loaded into a measured process before anything else: as it exits, it writes down what the process took. */
const { isMainThread } = require('node:worker_threads');

const path = process.env.CAUSERIE_BENCH_USES;
if (isMainThread && path !== undefined) {
  process.once('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const use = { cpuMicroseconds: userCPUTime + systemCPUTime, maxRssKib: maxRSS };
    require('node:fs').appendFileSync(path, `${JSON.stringify(use)}\n`);
  });
}
