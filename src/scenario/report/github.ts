/** Annotations for GitHub Actions, shown at the lines of the scenario files, and a summary of the job in Markdown. */
import type { Envelope } from '@cucumber/messages';
import { milliseconds } from '../timestamp.ts';
import type { Reporter, Write } from './reporter.ts';
import type { ScenarioResult } from './scenario-result.ts';
import { ResultFold } from './scenario-result.ts';

/** GitHub shows no more errors of one step than these. */
const MOST_ANNOTATIONS = 10;

/** Writes the first failures as workflow commands; `summarise` takes the whole as Markdown, once, if anybody reads it. */
export function githubReporter(write: Write, summarise?: (markdown: string) => Promise<void>): Reporter {
  const fold = new ResultFold();
  const failures: ScenarioResult[] = [];
  let planned = 0;
  let passed = 0;
  let startedMs = 0;
  let tookMs = 0;
  const take = (envelope: Envelope): void => {
    const result = fold.take(envelope);
    if (envelope.testCase) planned += 1;
    if (envelope.testRunStarted) startedMs = milliseconds(envelope.testRunStarted.timestamp);
    if (envelope.testRunFinished) tookMs = milliseconds(envelope.testRunFinished.timestamp) - startedMs;
    if (result?.status === 'failed') failures.push(result);
    if (result?.status === 'passed') passed += 1;
  };
  const finish = async (): Promise<void> => {
    const ranked = failures.toSorted((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
    for (const failure of ranked.slice(0, MOST_ANNOTATIONS)) write(annotation(failure));
    const more = ranked.length - MOST_ANNOTATIONS;
    if (more > 0) write(`::notice::${more} more failed; the summary of the job names them all\n`);
    await summarise?.(markdown(ranked, { planned, passed, tookMs }));
  };
  return { take, finish };
}

function annotation({ path, line, name, failure }: ScenarioResult): string {
  const message = [
    failure!.sentence,
    failure!.message,
    ...(failure!.seen === '' ? [] : ['seen instead:', failure!.seen]),
  ];
  const place = `file=${property(path)},line=${failure!.line ?? line},title=${property(name)}`;
  return `::error ${place}::${data(message.join('\n'))}\n`;
}

/** What a workflow command's message may hold, the rest escaped. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function markdown(
  failures: readonly ScenarioResult[],
  { planned, passed, tookMs }: { readonly planned: number; readonly passed: number; readonly tookMs: number },
): string {
  const left = planned - passed - failures.length;
  const counts = [
    `${passed} passed`,
    `${failures.length} failed`,
    ...(left > 0 ? [`${left} not run`] : []),
    `${(tookMs / 1000).toFixed(1)} s`,
  ];
  const sections = failures.map(({ feature, name, path, line, failure }) => {
    const seen = failure!.seen === '' ? '' : `\n\nseen instead:\n\n${fenced(failure!.seen)}`;
    const words = fenced(`${failure!.sentence}\n${failure!.message}`);
    return `<details><summary>${html(`${feature} › ${name}`)}</summary>\n\n\`${path}:${failure!.line ?? line}\`\n\n${words}${seen}\n</details>\n`;
  });
  return `### Causerie: ${counts.join(', ')}\n\n${sections.join('\n')}\n`;
}

/** A block no text can end before its time. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
