/** `causerie explore --replay`: tells one story again from its token, and says when the token no longer means that story. */
import { EXIT, type Host, WrongUse } from './host.ts';
import { saveFindings } from './save-findings.ts';

/** Tells the story of a token again and writes its scenario file; 1 when it still breaks a promise, 0 when it breaks none. */
export async function replayToken(
  text: string,
  { folder, shown }: { readonly folder: string; readonly shown: string },
  host: Host,
): Promise<number> {
  const { movesPrint, readToken } = await import('../explore/token.ts');
  const token = readToken(text);
  if (token === undefined) {
    throw new WrongUse(
      `"${text}" is no token of an exploration. It reads like ${host.version}/${movesPrint()}/7/12-0-3.`,
    );
  }
  if (token.moves !== movesPrint()) {
    throw new WrongUse(
      `this token was written by ${token.version}, which drew its stories otherwise than ${host.version} does: it no longer applies. Run its scenario file instead.`,
    );
  }
  const { findingAt } = await import('../explore/search.ts');
  const { openMemoryLane } = await import('../target/memory-lane.ts');
  const lane = openMemoryLane({ composes: false, seed: 'causerie' });
  const finding = await findingAt(token, { lane, version: host.version });
  if (finding === undefined) {
    host.stdout.write('The story of this token breaks no promise any more.\n');
    return EXIT.passed;
  }
  const { renderFinding } = await import('../explore/report.ts');
  const [file] = await saveFindings([finding], folder, shown);
  host.stdout.write(renderFinding(finding, file));
  return EXIT.failed;
}
