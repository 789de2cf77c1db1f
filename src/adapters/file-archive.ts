/** An archive in a file of its own, which is gone with its process: everything in it stands in the journal, too. */
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { Archive } from '../engine/ports.ts';

/** Written in pieces of so many octets at least. */
const CHUNK_OCTETS = 1024 * 1024;
/** Read at once; longer texts are read a second time, whole. */
const GUESS_OCTETS = 4 * 1024;
/** Before each text stands its length. */
const HEAD_OCTETS = 4;

/** An archive that can be closed; its file is removed then. */
export interface FileArchive extends Archive {
  /** Octets put so far; a text put anew leaves the old one where it lies. */
  readonly octets: () => number;
  readonly close: () => void;
}

/**
 * Opens an empty archive at `path`; a file that is there, of a process that was stopped, is overwritten.
 * @throws Error of `node:fs` when the file cannot be opened, read or written.
 */
export function openFileArchive(path: string): FileArchive {
  const file = openSync(path, 'w+', 0o600);
  let offsets = new Float64Array(1024);
  let places = 0;
  let chunk: Buffer = Buffer.alloc(CHUNK_OCTETS);
  let used = 0;
  let written = 0;
  const guess = Buffer.alloc(GUESS_OCTETS);

  function flush(): void {
    for (let done = 0; done < used; ) done += writeSync(file, chunk, done, used - done, written + done);
    written += used;
    used = 0;
  }

  function newPlace(): number {
    if (places === offsets.length) {
      const more = new Float64Array(2 * places);
      more.set(offsets);
      offsets = more;
    }
    places += 1;
    return places - 1;
  }

  function read(into: Buffer, offset: number): Buffer {
    let count = 0;
    for (let more = -1; more !== 0 && count < into.length; count += more) {
      more = readSync(file, into, count, into.length - count, offset + count);
    }
    return into.subarray(0, count);
  }

  return {
    put: (text, place = newPlace()) => {
      const length = Buffer.byteLength(text);
      if (used + HEAD_OCTETS + length > chunk.length) flush();
      if (HEAD_OCTETS + length > chunk.length) chunk = Buffer.alloc(HEAD_OCTETS + length);
      offsets[place] = written + used;
      chunk.writeUInt32LE(length, used);
      chunk.write(text, used + HEAD_OCTETS);
      used += HEAD_OCTETS + length;
      return place;
    },
    get: (place) => {
      const offset = offsets[place] ?? 0;
      const start = offset - written;
      if (start >= 0) return textAt(chunk, start);
      const first = read(guess, offset);
      const length = first.readUInt32LE(0);
      return HEAD_OCTETS + length <= first.length
        ? textAt(first, 0)
        : textAt(read(Buffer.alloc(HEAD_OCTETS + length), offset), 0);
    },
    octets: () => written + used,
    close: () => {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

function textAt(octets: Buffer, start: number): string {
  const from = start + HEAD_OCTETS;
  return octets.toString('utf8', from, from + octets.readUInt32LE(start));
}
