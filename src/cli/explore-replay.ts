/** `causerie explore --replay`: tells one story again from its token, and says when the token no longer means that story. */
import type { Finding } from '../explore/search.ts';
import type { Lane } from '../target/lane.ts';
import { EXIT, type Host, WrongUse } from './host.ts';
import { saveFindings } from './save-findings.ts';

/** Tells the story of a token again and writes its scenario file; 1 when it still breaks a promise, 0 when it breaks none. */
export async function replayToken(
  text: string,
  { folder, shown, smtp }: { readonly folder: string; readonly shown: string; readonly smtp: boolean },
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
    const writer = token.version === host.version ? `another build of ${host.version}` : token.version;
    throw new WrongUse(
      `this token was written by ${writer}, which drew its stories otherwise than ${host.version} does: it no longer applies. Run its scenario file instead.`,
    );
  }
  const { findingAt } = await import('../explore/search.ts');
  let finding: Finding | undefined;
  for (const openLane of await lanes(smtp)) {
    const lane = await openLane();
    try {
      finding ??= await findingAt(token, { lane, version: host.version });
    } finally {
      await lane.close();
    }
  }
  if (finding === undefined) {
    host.stdout.write('The story of this token breaks no promise any more.\n');
    return EXIT.passed;
  }
  const { renderFinding } = await import('../explore/report.ts');
  const { files, failure } = await saveFindings([finding], folder, shown);
  host.stdout.write(renderFinding(finding, files[0]));
  if (failure !== undefined) host.stderr.write(failure);
  return EXIT.failed;
}

/** Where a story may have been told: exploration composes the e-mails of a sample only. */
async function lanes(smtp: boolean): Promise<readonly (() => Lane | Promise<Lane>)[]> {
  if (smtp) return [(await import('../target/lane.ts')).openLane];
  const { openMemoryLane } = await import('../target/memory-lane.ts');
  return [false, true].map((composes) => () => openMemoryLane({ composes, seed: 'causerie' }));
}
