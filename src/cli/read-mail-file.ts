/** Reads a stored e-mail or mailbox from a file or the standard input, up to a limit, or says in words why it cannot. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Host } from './host.ts';

/** Octets of a file that are still read. */
export const LARGEST_MAIL_FILE: number = 64 * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder; name the files in it',
  ENOTDIR: 'a part of its path is not a folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links go round in a circle',
};

/** The octets of `file`, `-` being the standard input; a sentence when it cannot be read. */
export async function readMailFile(file: string, host: Pick<Host, 'cwd' | 'stdin'>): Promise<Uint8Array | string> {
  const name = file === '-' ? 'the standard input' : `"${file}"`;
  try {
    const chunks: Uint8Array[] = [];
    let octets = 0;
    for await (const chunk of file === '-' ? host.stdin() : await opened(resolve(host.cwd, file))) {
      octets += chunk.length;
      if (octets > LARGEST_MAIL_FILE) {
        return `${name} is larger than ${LARGEST_MAIL_FILE / 1024 / 1024} MiB. Split it, or lint single e-mails.`;
      }
      chunks.push(chunk);
    }
    return octets === 0 ? `${name} is empty.` : Buffer.concat(chunks);
  } catch (thrown) {
    return `${name} cannot be read: ${readFailure(thrown)}.`;
  }
}

/** Why something cannot be read, in words. Throws what is no error of the system. */
export function readFailure(thrown: unknown): string {
  const { code, message } = thrown as NodeJS.ErrnoException;
  if (code === undefined) throw thrown;
  return REASONS[code] ?? message;
}

async function opened(path: string): Promise<AsyncIterable<Uint8Array>> {
  if ((await stat(path)).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  return createReadStream(path);
}
