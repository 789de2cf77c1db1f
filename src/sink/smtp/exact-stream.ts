/**
 * The octets of a client taken apart into commands and e-mails. smtp-server's own parser takes a dot away after a bare line
 * feed and leaves a lone one standing; here a line ends with CRLF alone (RFC 5321 §2.3.8), so what is kept is what was meant.
 */
import { SMTPStream } from 'smtp-server/lib/smtp-stream.js';

type Done = Parameters<SMTPStream['_feedDataStream']>[1];

const CRLF: Buffer = Buffer.from('\r\n');
const LINE_WITH_DOT: Buffer = Buffer.from('\r\n.');
const CR = 0x0d;
const LF = 0x0a;

/** smtp-server's parser with the transparency of RFC 5321 §4.5.2 done to the letter, in time linear in the octets. */
export class ExactStream extends SMTPStream {
  /** Octets that may turn out to be part of an end or of a dot to take away. */
  #held: Buffer = CRLF;
  /** How many octets of `#held` are not the client's: the line end before the first line. */
  #borrowed = 2;

  override startDataMode(maxBytes?: number | string | null): ReturnType<SMTPStream['startDataMode']> {
    this.#held = CRLF;
    this.#borrowed = CRLF.length;
    return super.startDataMode(maxBytes);
  }

  /** What goes on may come to the end of the next e-mail at once: it must find the place for its own going on free. */
  override continue(): void {
    const goOn = this._continueCallback;
    this._continueCallback = typeof goOn !== 'function';
    if (typeof goOn === 'function') goOn();
  }

  /** Called by the parser with each chunk of an e-mail. */
  override _feedDataStream(chunk: Buffer, done: Done): void {
    const data = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    const pieces: Buffer[] = [];
    let from = this.#borrowed;
    let at = data.indexOf(LINE_WITH_DOT);
    for (; at >= 0; at = data.indexOf(LINE_WITH_DOT, at + 3)) {
      const [next, afterNext] = [data[at + 3], data[at + 4]];
      if (next === CR && afterNext === LF) {
        pieces.push(data.subarray(from, at + 2));
        const last = joined(pieces);
        this._countDataBytes(last.length);
        this._endDataMode(last, data.subarray(at + 5), done);
        return;
      }
      if (next === undefined || (next === CR && afterNext === undefined)) break;
      pieces.push(data.subarray(from, at + 2));
      from = at + 3;
    }
    const keptFrom = at >= 0 ? at : data.length - openEnd(data);
    pieces.push(data.subarray(from, Math.max(from, keptFrom)));
    this.#borrowed = Math.max(0, from - keptFrom);
    this.#held = data.subarray(keptFrom);
    this.#emit(joined(pieces), done);
  }

  #emit(octets: Buffer, done: Done): void {
    const stream = this._dataStream;
    if (stream === null || octets.length === 0) return done();
    this._countDataBytes(octets.length);
    if (!stream.writable || stream.write(octets) || stream.destroyed) return done();
    // A stream that is destroyed never drains, it only closes.
    const goOn = (): void => {
      stream.off('drain', goOn);
      stream.off('close', goOn);
      done();
    };
    stream.once('drain', goOn);
    stream.once('close', goOn);
  }
}

/** How many octets at the end may begin a line end with a dot behind it. */
function openEnd(data: Buffer): number {
  if (data.at(-1) === CR) return 1;
  return data.at(-1) === LF && data.at(-2) === CR ? 2 : 0;
}

function joined(pieces: readonly Buffer[]): Buffer {
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}
