/** Gathers the octets of e-mails as they come in, within limits on each and on all together. Knows no SMTP answers. */
import type { SMTPServerDataStream } from 'smtp-server';

/** What became of an e-mail's octets. `gone`: the client left before the end. */
export type Collected =
  | { readonly kind: 'whole'; readonly octets: Buffer }
  | { readonly kind: 'too-big' | 'too-much-at-once' | 'line-too-long' | 'gone' };

/** Limits on what is gathered. */
export interface CollectLimits {
  /** Most octets of all e-mails that are coming in at one time. */
  readonly maximumAtOnce: number;
  /** Most octets of a line without its end. */
  readonly maximumLineOctets: number;
}

/** Gathers e-mails of one server. */
export interface OctetCollector {
  /** Reads `stream` to its end, also when its octets are not kept. Never rejects. */
  readonly collect: (stream: SMTPServerDataStream) => Promise<Collected>;
}

/** A collector for all connections of a server. */
export function createOctetCollector(limits: CollectLimits): OctetCollector {
  let atOnce = 0;
  return {
    collect: (stream) =>
      new Promise((resolve) => {
        let chunks: Buffer[] = [];
        let held = 0;
        let refusal: 'too-big' | 'too-much-at-once' | 'line-too-long' | undefined;
        const lines = createLineGauge(limits.maximumLineOctets);
        const letGo = (): void => {
          atOnce -= held;
          held = 0;
          chunks = [];
        };
        stream.on('data', (chunk: Buffer) => {
          if (refusal === undefined) {
            held += chunk.length;
            atOnce += chunk.length;
            chunks.push(chunk);
          }
          if (stream.sizeExceeded) refusal = 'too-big';
          else if (atOnce > limits.maximumAtOnce) refusal ??= 'too-much-at-once';
          else if (!lines.fits(chunk)) refusal ??= 'line-too-long';
          if (refusal !== undefined) letGo();
        });
        stream.on('error', () => undefined);
        stream.once('end', () => {
          const octets = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
          letGo();
          resolve(refusal === undefined ? { kind: 'whole', octets } : { kind: refusal });
        });
        stream.once('close', () => {
          letGo();
          resolve({ kind: 'gone' });
        });
      }),
  };
}

const CR = 0x0d;
const LF = 0x0a;

/** Measures lines over the borders of chunks; every line of an e-mail has an end. */
function createLineGauge(maximum: number): { readonly fits: (chunk: Buffer) => boolean } {
  let open = 0;
  let last: number | undefined;
  return {
    fits: (chunk) => {
      if (maximum === Infinity) return true;
      let from = 0;
      for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
        const before = end > 0 ? chunk[end - 1] : last;
        if (open + end - from - (before === CR ? 1 : 0) > maximum) return false;
        open = 0;
        from = end + 1;
      }
      open += chunk.length - from;
      last = chunk.at(-1);
      // One more: it may be the carriage return of the line's end.
      return open <= maximum + 1;
    },
  };
}
