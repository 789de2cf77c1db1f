/** Runs Node.js processes and says what they took: wall time, processor, peak memory. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a process is started. */
export interface ProcessWish {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are no failure; 0 when absent. */
  readonly codes?: readonly number[];
}

/** What a process took, its own children included. */
export interface ProcessUse {
  /** Wall time, from the start to the exit. */
  readonly seconds: number;
  /** Of user and system, all threads. */
  readonly cpuSeconds: number;
  /** Peak resident memory; of several processes, their sum. */
  readonly peakOctets: number;
  readonly stdout: string;
}

/** The most of a failed process's words that are told. */
const TOLD = 2_000;

/** Runs `node` with `args`; `probe` is the script that tells what a process took as it exits. Rejects when it fails. */
export async function runNode(probe: string, args: readonly string[], wish: ProcessWish = {}): Promise<ProcessUse> {
  const folder = mkdtempSync(join(tmpdir(), 'causerie-bench-probe-'));
  const uses = join(folder, 'uses');
  try {
    const started = process.hrtime.bigint();
    const child = spawn(process.execPath, args, {
      cwd: wish.cwd,
      env: {
        ...process.env,
        NO_COLOR: '1',
        NODE_OPTIONS: `--require=${JSON.stringify(probe)}`,
        CAUSERIE_BENCH_USES: uses,
        ...wish.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
      });
    }
    const [code] = await once(child, 'close');
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    if (!(wish.codes ?? [0]).includes(code)) {
      const said = (output.stderr + output.stdout).slice(-TOLD);
      throw new Error(`node ${args.join(' ')} ended with ${code}:\n${said}`);
    }
    return { seconds, stdout: output.stdout, ...usesOf(uses) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function usesOf(path: string): Pick<ProcessUse, 'cpuSeconds' | 'peakOctets'> {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  const uses = lines.map(
    (line) => JSON.parse(line) as { readonly cpuMicroseconds: number; readonly maxRssKib: number },
  );
  return {
    cpuSeconds: uses.reduce((sum, { cpuMicroseconds }) => sum + cpuMicroseconds, 0) / 1e6,
    peakOctets: uses.reduce((sum, { maxRssKib }) => sum + maxRssKib, 0) * 1_024,
  };
}
