/** Puts together what the parts of one exploration reached and found, for `causerie merge`. */
import { open, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Exploration } from '../explore/exploration.ts';
import { EXIT, type Host, WrongUse } from './host.ts';
import { saveFindings } from './save-findings.ts';

type Part = Exploration & { readonly version: string; readonly durationMs: number };

/** What the JSON of an exploration begins with. */
const BEGINNING = '{"seed":';
/** Where the scenario files of findings go. */
const FOLDER = 'scenarios/regressions';

/** Whether a file is the JSON of an exploration; false for one that cannot be read. */
export async function isExploration(file: string, cwd: string): Promise<boolean> {
  try {
    const handle = await open(resolve(cwd, file));
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING.length), 0, BEGINNING.length, 0);
      return buffer.toString('utf8', 0, bytesRead) === BEGINNING;
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}

/** Joins `files` and tells the whole; the exit code is that of the whole. */
export async function mergeExplorations(files: readonly string[], host: Host): Promise<number> {
  const parts = await Promise.all(files.map((file) => readPart(file, host.cwd)));
  const [first] = parts;
  const stranger = parts.findIndex(({ seed, version }) => seed !== first?.seed || version !== first.version);
  if (stranger >= 0) {
    throw new WrongUse(
      `"${files[stranger]}" is no part of the exploration of "${files[0]}": its seed or version differs.`,
    );
  }
  const { join, momentsMissed } = await import('../explore/exploration.ts');
  const { renderExploration } = await import('../explore/report.ts');
  const whole = { ...join(parts), durationMs: Math.max(...parts.map(({ durationMs }) => durationMs)) };
  const written = await saveFindings(whole.findings, resolve(host.cwd, FOLDER), FOLDER);
  host.stdout.write(renderExploration(whole, written));
  return whole.findings.length > 0 || momentsMissed(whole).length > 0 ? EXIT.failed : EXIT.passed;
}

async function readPart(file: string, cwd: string): Promise<Part> {
  let text: string;
  try {
    text = await readFile(resolve(cwd, file), 'utf8');
  } catch {
    throw new WrongUse(`"${file}" cannot be read. Name the files that causerie explore --json wrote.`);
  }
  try {
    const part: unknown = JSON.parse(text);
    if (isPart(part)) return part;
  } catch {
    // told below
  }
  throw new WrongUse(`"${file}" is not what causerie explore --json writes.`);
}

function isPart(value: unknown): value is Part {
  if (typeof value !== 'object' || value === null) return false;
  const { seed, runs, conversations, findings, coverage, version, durationMs } = value as Partial<Part>;
  const areNumbers = [seed, runs, conversations, durationMs].every((each) => typeof each === 'number');
  return areNumbers && Array.isArray(findings) && typeof coverage === 'object' && typeof version === 'string';
}
