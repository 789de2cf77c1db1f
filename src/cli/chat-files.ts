/** Opens and writes scenario files for the chat in the terminal. It knows files and their problems, nothing of the chat. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { BindStep } from '../steps/step.ts';
import type { ChatFiles, FileProblem, OpenedScenario } from '../terminal/reply.ts';
import type { Host } from './host.ts';
import { writeFailure } from './write-failure.ts';

/** Files below the folder the command was started in; scenarios are understood by `bindStep`. */
export function chatFiles(host: Host, bindStep: BindStep): ChatFiles {
  return {
    open: (path) => openScenario(path, host, bindStep),
    write: async (path, text, replace) => {
      try {
        await writeFile(resolve(host.cwd, path), text, { flag: replace ? 'w' : 'wx' });
        return 'written';
      } catch (thrown) {
        if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return 'exists';
        const reason = writeFailure(thrown);
        if (reason === undefined) throw thrown;
        return { message: `${path} cannot be written: ${reason}`, details: [] };
      }
    },
  };
}

async function openScenario(path: string, host: Host, bindStep: BindStep): Promise<OpenedScenario | FileProblem> {
  const [{ load }, { createPaint }, { renderFrames }] = await Promise.all([
    import('../scenario/load.ts'),
    import('../steps/paint.ts'),
    import('../scenario/report/source-frame.ts'),
  ]);
  const loaded = await load({ paths: [path], cwd: host.cwd, bindStep });
  if (loaded.kind === 'wrong-use') return { message: loaded.message, details: [] };
  if (loaded.kind === 'invalid') {
    const frames = renderFrames(loaded.problems, createPaint(false), { columns: undefined }).trimEnd();
    return { message: `${path} is not a valid scenario file`, details: frames.split('\n') };
  }
  const scenarios = loaded.suite.features.flatMap((feature) =>
    feature.scenarios.map((scenario) => ({ feature, scenario })),
  );
  const [only] = scenarios;
  if (only === undefined || scenarios.length > 1) {
    const places = scenarios
      .slice(0, 12)
      .map(({ scenario }) => `${scenario.path}:${scenario.line}  ${scenario.pickle.name}`);
    const message = `${path} holds ${scenarios.length} scenarios: name one by its line`;
    return { message, details: scenarios.length > 12 ? [...places, '…'] : places };
  }
  const { feature, scenario } = only;
  return {
    path: scenario.path,
    name: scenario.pickle.name,
    feature: feature.document.feature?.name ?? '',
    spokenLanguage: feature.document.feature?.language ?? 'en',
    steps: scenario.pickle.steps.map(({ text, argument }) => {
      const table = argument?.dataTable?.rows.map((row) => row.cells.map(({ value }) => value));
      const docString = argument?.docString?.content;
      return { text, ...(table && { table }), ...(docString !== undefined && { docString }) };
    }),
  };
}
