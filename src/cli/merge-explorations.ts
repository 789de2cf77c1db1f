/** Puts together what the parts of one exploration reached and found, and lays beside it what scenarios reached. */
import { open, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CoverageCounts } from '../explore/coverage.ts';
import type { Exploration, Share } from '../explore/exploration.ts';
import { EXIT, type Host, WrongUse } from './host.ts';
import { saveFindings } from './save-findings.ts';
import type { ScriptedCoverage } from './scripted-coverage.ts';

type Part = Exploration & {
  readonly version: string;
  readonly durationMs: number;
  readonly share: Share;
  /** The person stopped it. */
  readonly stopped: boolean;
};

/** What the files begin with. */
const BEGINNINGS = { exploration: '{"seed":', scripted: '{"scenarios":' } as const;
const LONGEST_BEGINNING = Math.max(...Object.values(BEGINNINGS).map((text) => text.length));
/** Where the scenario files of findings go. */
const FOLDER = 'scenarios/regressions';

/** What somebody asks of the join. */
interface JoinOptions {
  readonly json?: true;
}

/** What a file holds; undefined for one that cannot be read or holds something else. */
async function kindOf(file: string, cwd: string): Promise<keyof typeof BEGINNINGS | undefined> {
  try {
    const handle = await open(resolve(cwd, file));
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_BEGINNING), 0, LONGEST_BEGINNING, 0);
      const text = buffer.toString('utf8', 0, bytesRead);
      if (text.startsWith(BEGINNINGS.exploration)) return 'exploration';
      return text.startsWith(BEGINNINGS.scripted) ? 'scripted' : undefined;
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}

/** Whether one of the files is the JSON of an exploration, or what scenarios reached. */
export async function areOfExplorations(files: readonly string[], cwd: string): Promise<boolean> {
  for (const file of files) if ((await kindOf(file, cwd)) !== undefined) return true;
  return false;
}

/** Joins `given` and tells the whole; the exit code is that of the whole. */
export async function mergeExplorations(given: readonly string[], options: JoinOptions, host: Host): Promise<number> {
  const files = [...new Set(given)];
  const explored: [string, Part][] = [];
  const scripted: [string, ScriptedCoverage][] = [];
  for (const file of files) {
    if ((await kindOf(file, host.cwd)) === 'scripted') scripted.push([file, await read(file, isScripted, host)]);
    else explored.push([file, await read(file, isPart, host)]);
  }
  refuseStrangers(explored, scripted);
  const { join, momentsMissed } = await import('../explore/exploration.ts');
  const parts = explored.map(([, part]) => part);
  const version = parts[0]?.version ?? scripted[0]?.[1].version;
  const durationMs = Math.max(0, ...parts.map((part) => part.durationMs));
  const missing = partsMissing(parts);
  const stopped = parts.some((part) => part.stopped);
  const whole = { ...join(parts), version, durationMs, share: { index: 0, of: 1 }, stopped };
  const { files: written, failure } = await saveFindings(whole.findings, resolve(host.cwd, FOLDER), FOLDER);
  for (const told of [...missing, failure ?? '']) host.stderr.write(told);
  const [{ renderExploration, renderFinding }, { Coverage }, joining] = await Promise.all([
    import('../explore/report.ts'),
    import('../explore/coverage.ts'),
    import('../explore/joined-coverage.ts'),
  ]);
  if (scripted.length === 0) {
    host.stdout.write(options.json ? `${JSON.stringify(whole)}\n` : renderExploration(whole, written));
    const isWell = whole.findings.length === 0 && momentsMissed(whole).length === 0 && missing.length === 0;
    return isWell ? EXIT.passed : EXIT.failed;
  }
  const coverage = new Coverage();
  for (const [, part] of scripted) coverage.add(part.coverage);
  const joined = joining.joinCoverage(coverage.counts(), whole.coverage);
  const missed = joining.momentsNobodyMet(joined);
  const sum = (of: 'scenarios' | 'failed'): number => scripted.reduce((all, [, each]) => all + each[of], 0);
  const [scenarios, failed] = [sum('scenarios'), sum('failed')];
  if (options.json) {
    const { seed, runs, findings } = whole;
    const told = { joined: true, version, scenarios, failed, seed, runs, findings, coverage: joined };
    host.stdout.write(`${JSON.stringify(told)}\n`);
  } else {
    const stories = parts.length === 0 ? '' : ` and ${many(whole.runs, 'story', 'stories')}, seed ${whole.seed},`;
    host.stdout.write(
      [
        ...whole.findings.map((finding, place) => renderFinding(finding, written[place])),
        `${many(scenarios, 'scenario', 'scenarios')}${stories} reached:`,
        joining.renderJoined(joined, whole.runs > 0),
        ...(failed > 0 ? [`✘ ${many(failed, 'scenario', 'scenarios')} failed`] : []),
        ...missed.map((moment) => `✘ never met, and should have been: ${moment}`),
        '',
      ].join('\n'),
    );
  }
  return whole.findings.length + failed + missed.length + missing.length > 0 ? EXIT.failed : EXIT.passed;
}

function many(count: number, one: string, more: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : more}`;
}

/** Parts of an exploration nobody named, in words; nothing when all are there. */
function partsMissing(parts: readonly Part[]): readonly string[] {
  const of = parts[0]?.share.of ?? 1;
  if (parts.length === 0 || parts.length === of) return [];
  const there = new Set(parts.map(({ share }) => share.index));
  const missing = Array.from({ length: of }, (_, index) => index).filter((index) => !there.has(index));
  const names = missing.slice(0, 5).map((index) => `${index + 1}/${of}`);
  const others = missing.length > names.length ? ` and ${missing.length - names.length} others` : '';
  return [`causerie: parts of this exploration are missing: ${names.join(', ')}${others}.\n`];
}

/** @throws WrongUse when files cannot be parts of one whole. */
function refuseStrangers(
  explored: readonly (readonly [string, Part])[],
  scripted: readonly (readonly [string, ScriptedCoverage])[],
): void {
  const [first, ...others] = explored;
  const seen = new Map<number, string>();
  for (const [file, { share }] of explored) {
    const before = seen.get(share.index);
    if (before !== undefined && share.of === first?.[1].share.of) {
      throw new WrongUse(`"${file}" is the same part as "${before}", ${share.index + 1} of ${share.of}.`);
    }
    seen.set(share.index, file);
  }
  for (const [file, { seed, version, share }] of others) {
    const isPartOfIt = share.of === first?.[1].share.of && seed === first[1].seed && version === first[1].version;
    if (isPartOfIt) continue;
    throw new WrongUse(
      `"${file}" is no part of the exploration of "${first?.[0]}": its seed, version or number of parts differs.`,
    );
  }
  const [one, ...rest] = [...explored, ...scripted];
  for (const [file, { version }] of rest) {
    if (version === one?.[1].version) continue;
    throw new WrongUse(
      `"${file}" was written by causerie ${version}, "${one?.[0]}" by ${one?.[1].version}: write both with one version.`,
    );
  }
}

async function read<What>(file: string, is: (value: unknown) => value is What, host: Host): Promise<What> {
  const writers = 'causerie explore --json or causerie run --coverage';
  let text: string;
  try {
    text = await readFile(resolve(host.cwd, file), 'utf8');
  } catch {
    throw new WrongUse(`"${file}" cannot be read. Name the files that ${writers} wrote.`);
  }
  try {
    const value: unknown = JSON.parse(text);
    if (is(value)) return value;
  } catch {
    // told below
  }
  throw new WrongUse(`"${file}" is nothing that ${writers} wrote.`);
}

function isPart(value: unknown): value is Part {
  const { seed, runs, conversations, findings, coverage, version, durationMs, share } = (value ?? {}) as Partial<Part>;
  const areNumbers = [seed, runs, conversations, durationMs, share?.index, share?.of].every(
    (each) => typeof each === 'number',
  );
  return areNumbers && Array.isArray(findings) && areCounts(coverage) && typeof version === 'string';
}

function isScripted(value: unknown): value is ScriptedCoverage {
  const { scenarios, failed, version, coverage } = (value ?? {}) as Partial<ScriptedCoverage>;
  const areNumbers = [scenarios, failed].every((each) => typeof each === 'number');
  return areNumbers && areCounts(coverage) && typeof version === 'string';
}

function areCounts(coverage: unknown): coverage is CoverageCounts {
  const isTable = (value: unknown): value is object => typeof value === 'object' && value !== null;
  if (!isTable(coverage)) return false;
  const tables: readonly unknown[] = Object.values(coverage);
  return tables.every((each) => isTable(each) && Object.values(each).every((count) => typeof count === 'number'));
}
