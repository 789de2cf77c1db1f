/** Tells a person what kept a command from doing its work. Decides nothing but the exit code. */
import type { ScenarioProblem } from '../scenario/problem.ts';
import type { Host } from './host.ts';
import { EXIT, InvalidFile, mayColour, WrongUse } from './host.ts';

/** Tells of wrong use in a line, of invalid files in frames; returns the exit code, or undefined for a throw that is neither. */
export async function complain(thrown: unknown, host: Host, color: boolean): Promise<number | undefined> {
  if (thrown instanceof InvalidFile) return tellProblems(thrown.problems, host, color);
  if (!(thrown instanceof WrongUse)) return undefined;
  host.stderr.write(`causerie: ${thrown.message}\n`);
  return EXIT.wrongUse;
}

async function tellProblems(problems: readonly ScenarioProblem[], host: Host, color: boolean): Promise<number> {
  const [{ renderFrames }, { createPaint }] = await Promise.all([
    import('../scenario/report/source-frame.ts'),
    import('../steps/paint.ts'),
  ]);
  const columns = host.stderr.isTerminal ? host.stderr.columns : undefined;
  const paint = createPaint(mayColour(host.stderr, host.env, color));
  host.stderr.write(renderFrames(problems, paint, { columns }));
  return EXIT.invalidScenario;
}
