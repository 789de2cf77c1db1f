/**
 * The e-mails a sink keeps, in the order they were kept, within limits of number and memory. Knows nothing of SMTP, and of
 * what e-mails say only how it is read.
 */
import { hash } from 'node:crypto';
import type { IncomingMail } from '../smtp/mail-server-options.ts';
import { type MailFolder, openMailFolder } from './mail-folder.ts';
import type { MailReading } from './read-stored-mail.ts';
import type { StoredMail } from './stored-mail.ts';

/** How a store is set up. */
export interface MailStoreOptions {
  /** Most e-mails listed. */
  readonly maximumMails: number;
  /** Most octets kept in memory; a store with a folder keeps none. */
  readonly maximumMemory: number;
  /** What happens when it is full: the oldest e-mail goes, or the new one is refused. */
  readonly whenFull: 'drop-oldest' | 'refuse';
  /** Folder to write to; memory when absent. */
  readonly folder?: string;
  readonly read: (mail: StoredMail, octets: Buffer) => Promise<MailReading>;
  /** Called with each e-mail that went because the store was full. */
  readonly onDropped: (mail: StoredMail) => void;
}

/** Kept e-mails. */
export interface MailStore {
  /** Keeps an e-mail; undefined when there is no room for it. Rejects with the system's error when it cannot be written. */
  readonly keep: (mail: IncomingMail) => Promise<StoredMail | undefined>;
  /** Oldest first. */
  readonly mails: () => readonly StoredMail[];
  readonly find: (id: string) => StoredMail | undefined;
  /** The cursor of the newest e-mail ever kept; 0 before the first. */
  readonly cursor: () => number;
  /** How many e-mails went because it was full. */
  readonly dropped: () => number;
  readonly remove: (id: string) => boolean;
  /** Forgets every e-mail and returns how many there were. Files stay. */
  readonly clear: () => number;
  /** Calls `listener` after each e-mail kept. Returns what ends that. */
  readonly onKept: (listener: (mail: StoredMail) => void) => () => void;
  readonly close: () => void;
}

/** An empty store. Throws the system's error when the folder cannot be had. */
export function createMailStore(options: MailStoreOptions): MailStore {
  const folder = options.folder === undefined ? undefined : openMailFolder(options.folder);
  let mails: StoredMail[] = [];
  let cursor = folder?.highest ?? 0;
  let memory = 0;
  let dropped = 0;
  const listeners = new Set<(mail: StoredMail) => void>();
  const inMemory = (size: number): number => (folder === undefined ? size : 0);

  function isFullFor(size: number): boolean {
    return mails.length >= options.maximumMails || memory + inMemory(size) > options.maximumMemory;
  }

  function forget(mail: StoredMail): void {
    memory -= inMemory(mail.size);
  }

  function makeRoomFor(size: number): boolean {
    if (options.whenFull === 'refuse') return !isFullFor(size);
    while (mails.length > 0 && isFullFor(size)) {
      const oldest = mails.shift()!;
      forget(oldest);
      dropped += 1;
      options.onDropped(oldest);
    }
    return !isFullFor(size);
  }

  return {
    keep: async (incoming) => {
      const { octets } = incoming;
      // Asked again below: others may have come while a file was written.
      if (options.whenFull === 'refuse' && isFullFor(octets.length)) return undefined;
      const file = await folder?.write(octets);
      if (!makeRoomFor(octets.length)) {
        file?.discard();
        return undefined;
      }
      const mail = storedMail(incoming, cursor + 1, file, options.read);
      cursor += 1;
      mails.push(mail);
      memory += inMemory(mail.size);
      for (const listener of [...listeners]) listener(mail);
      return mail;
    },
    mails: () => mails,
    find: (id) => mails.find((mail) => mail.id === id),
    cursor: () => cursor,
    dropped: () => dropped,
    remove: (id) => {
      const mail = mails.find((each) => each.id === id);
      if (mail === undefined) return false;
      mails = mails.filter((each) => each !== mail);
      forget(mail);
      return true;
    },
    clear: () => {
      const count = mails.length;
      mails = [];
      memory = 0;
      return count;
    },
    onKept: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => folder?.close(),
  };
}

function storedMail(
  { octets, receivedAt, envelope, secure, user }: IncomingMail,
  cursor: number,
  file: Awaited<ReturnType<MailFolder['write']>> | undefined,
  read: MailStoreOptions['read'],
): StoredMail {
  const id = `${String(cursor).padStart(6, '0')}-${hash('sha256', octets, 'hex').slice(0, 8)}`;
  const known = { cursor, id, receivedAt, envelope, size: octets.length, secure, user };
  const load =
    file === undefined
      ? () => Promise.resolve(octets)
      : file.name(id, {
          id,
          receivedAt: new Date(receivedAt).toISOString(),
          ...envelope,
          size: octets.length,
          secure,
          user,
        });
  let reading: Promise<MailReading> | undefined;
  const mail: StoredMail = {
    ...known,
    octets: load,
    reading: () => {
      reading ??= load().then(
        (loaded) => read(mail, loaded),
        () => read(mail, Buffer.alloc(0)),
      );
      return reading;
    },
  };
  return mail;
}
