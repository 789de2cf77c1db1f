/** Reads the scenario files a command names, or tells what is wrong with them; says what a run runs on. */
import type { Meta } from '@cucumber/messages';
import type { RunRequest } from '../scenario/run-suite.ts';
import type { Suite } from '../scenario/suite.ts';
import type { Host, Vocabulary } from './host.ts';
import { EXIT, mayColour, WrongUse } from './host.ts';

/** Files that are understood, with the words they were understood by. */
export interface LoadedFiles {
  readonly vocabulary: Vocabulary;
  readonly suite: Suite;
  readonly newId: () => string;
}

/**
 * Reads `paths`; an exit code when something in them is not valid, after every problem was told.
 * @throws WrongUse when there is no such file or nothing in it.
 */
export async function loadSuite(paths: readonly string[], host: Host, color: boolean): Promise<LoadedFiles | number> {
  const [{ load }, { createPaint }, vocabulary] = await Promise.all([
    import('../scenario/load.ts'),
    import('../steps/paint.ts'),
    host.services.vocabulary(),
  ]);
  const loaded = await load({ paths, cwd: host.cwd, bindStep: vocabulary.bindStep });
  if (loaded.kind === 'wrong-use') throw new WrongUse(loaded.message);
  if (loaded.kind === 'invalid') {
    const { renderFrames } = await import('../scenario/report/source-frame.ts');
    const columns = host.stderr.isTerminal ? host.stderr.columns : undefined;
    host.stderr.write(renderFrames(loaded.problems, createPaint(mayColour(host.stderr, host.env, color)), { columns }));
    return EXIT.invalidScenario;
  }
  return { vocabulary, suite: loaded.suite, newId: loaded.newId };
}

/** What every run of a command's files needs, whatever it reports. */
export async function requestFor(
  { vocabulary, suite, newId }: LoadedFiles,
  host: Host,
  debug: boolean,
): Promise<Omit<RunRequest, 'scenarios' | 'timeline' | 'failFast' | 'emit'>> {
  const { openLane } = host.services;
  const meta = await describeRun(host);
  return { ...vocabulary, suite, newId, openLane, now: host.now, debug, signal: host.signal, meta };
}

/** What a run runs on, for machines that read its messages. */
async function describeRun(host: Host): Promise<Meta> {
  const { version } = await import('@cucumber/messages');
  const { runtime, os, osVersion, cpu } = host.platform;
  return {
    protocolVersion: version,
    implementation: { name: 'causerie', version: host.version },
    runtime: { name: 'node.js', version: runtime },
    os: { name: os, version: osVersion },
    cpu: { name: cpu },
  };
}
