/** Keeps the e-mails of a run as files, octet for octet, in a folder for each scenario. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Envelope } from '@cucumber/messages';
import { makeFolder } from '../../adapters/make-folder.ts';
import { RAW_MAIL } from '../evidence.ts';
import type { Reporter } from './reporter.ts';
import { ResultFold } from './scenario-result.ts';

/**
 * Writes every attached e-mail below `folder`, an absolute path: `unread/after-one-minute-12/mail-1-unread.eml` for the
 * scenario at line 12. `finish` throws the system's error when one could not be written.
 */
export function mailFolderReporter(folder: string): Reporter {
  const fold = new ResultFold();
  const mails = new Map<string, { readonly name: string; readonly octets: Buffer }[]>();
  let written: Promise<void> = Promise.resolve();
  const take = (envelope: Envelope): void => {
    const { attachment, testCaseFinished } = envelope;
    if (attachment?.mediaType === RAW_MAIL && attachment.testCaseStartedId !== undefined) {
      const mail = { name: attachment.fileName ?? 'mail.eml', octets: Buffer.from(attachment.body, 'base64') };
      mails.set(attachment.testCaseStartedId, [...(mails.get(attachment.testCaseStartedId) ?? []), mail]);
    }
    const result = fold.take(envelope);
    if (result === undefined || testCaseFinished === undefined) return;
    const kept = mails.get(testCaseFinished.testCaseStartedId) ?? [];
    mails.delete(testCaseFinished.testCaseStartedId);
    const place = join(folder, `${result.path.replace(/^scenarios\/|\.feature$|^[/.]+/g, '')}-${result.line}`);
    if (kept.length > 0) written = written.then(() => writeAll(place, kept));
    // Told when the report is finished: until then the run goes on.
    written.catch(() => {});
  };
  return { take, finish: () => written };
}

async function writeAll(
  folder: string,
  mails: readonly { readonly name: string; readonly octets: Buffer }[],
): Promise<void> {
  makeFolder(folder);
  for (const { name, octets } of mails) await writeFile(join(folder, name), octets);
}
