/**
 * A folder with one `.eml` file an e-mail, octet for octet, and `mails.ndjson` with their envelopes. It only ever adds: what
 * was there stays, whoever put it there.
 */
import { closeSync, fstatSync, openSync, readdirSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../adapters/make-folder.ts';

/** A folder that e-mails are written to. */
export interface MailFolder {
  /** The highest number a file in it had when it was opened; 0 when there was none. */
  readonly highest: number;
  /** Writes the octets under a name nobody looks for. Rejects with the system's error. */
  readonly write: (octets: Buffer) => Promise<PendingFile>;
  readonly close: () => void;
}

/** A file that is written and not yet there by its name. */
export interface PendingFile {
  /** Gives it its name and notes `line`, at once; returns what reads it. Throws the system's error. */
  readonly name: (id: string, line: object) => () => Promise<Buffer>;
  readonly discard: () => void;
}

/** Opens a folder, made when it is not there. Throws the system's error. */
export function openMailFolder(folder: string): MailFolder {
  makeFolder(folder);
  const numbers = readdirSync(folder).map((name) => Number(/^(\d{6,15})-[0-9a-f]{8}\.eml$/.exec(name)?.[1] ?? 0));
  const index = openSync(join(folder, 'mails.ndjson'), 'a+');
  if (endsTorn(index)) writeSync(index, '\n');
  let pending = 0;
  return {
    highest: Math.max(0, ...numbers),
    write: async (octets) => {
      const part = join(folder, `.${process.pid}-${pending++}.part`);
      const discard = (): void => rmSync(part, { force: true });
      try {
        await writeFile(part, octets, { flag: 'wx' });
      } catch (thrown) {
        discard();
        throw thrown;
      }
      return {
        // Both without waiting: no other e-mail can come between, so files, notes and list have one order.
        name: (id, line) => {
          const file = join(folder, `${id}.eml`);
          renameSync(part, file);
          writeSync(index, `${JSON.stringify(line)}\n`);
          return () => readFile(file);
        },
        discard,
      };
    },
    close: () => closeSync(index),
  };
}

/** A process that was ended while it wrote leaves half a line; the next one must not be glued to it. */
function endsTorn(index: number): boolean {
  const { size } = fstatSync(index);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(index, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
}
