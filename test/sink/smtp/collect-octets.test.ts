/** The octets of e-mails within limits on each and on all together. */
import { PassThrough } from 'node:stream';
import type { SMTPServerDataStream } from 'smtp-server';
import { expect, test } from 'vitest';
import { createOctetCollector } from '../../../src/sink/smtp/collect-octets.ts';

const limits = { maximumAtOnce: 10, maximumLineOctets: Infinity };

function incoming(): SMTPServerDataStream {
  return Object.assign(new PassThrough(), { byteLength: 0, sizeExceeded: false });
}

/** Writes and waits until it has been read. */
async function write(stream: SMTPServerDataStream, text: string): Promise<void> {
  stream.write(text);
  await new Promise(setImmediate);
}

test('e-mails that are coming in share a limit, and give back what they held', async () => {
  const { collect } = createOctetCollector(limits);
  const [one, other] = [incoming(), incoming()];
  const [collected, refused] = [collect(one), collect(other)];
  await write(one, '123456');
  await write(other, '12345');
  await write(one, '7890');
  one.end();
  other.end();
  expect(await collected).toEqual({ kind: 'whole', octets: Buffer.from('1234567890') });
  expect(await refused).toEqual({ kind: 'too-much-at-once' });
  for (let count = 0; count < 5; count += 1) {
    const next = incoming();
    next.end('1234567890');
    expect(await collect(next)).toMatchObject({ kind: 'whole' });
  }
});

test('who leaves gives back what was held', async () => {
  const { collect } = createOctetCollector(limits);
  for (let count = 0; count < 5; count += 1) {
    const left = incoming();
    const collected = collect(left);
    await write(left, '1234567890');
    left.destroy(new Error('gone'));
    expect(await collected).toEqual({ kind: 'gone' });
  }
});

test.each([
  [['12345\r\n', '12345\r\n'], 'whole'],
  [['123456\r\n'], 'line-too-long'],
  [['123', '45', '\r\n'], 'whole'],
  [['123', '456', '\r\n'], 'line-too-long'],
  [['12345\r', '\n12345\r\n'], 'whole'],
  [['123456\r', '\n'], 'line-too-long'],
  [['12345\n123456\n'], 'line-too-long'],
  [['1\n23', '456\r\n'], 'whole'],
  [['1\n23', '4567\r\n'], 'line-too-long'],
  [['1234567'], 'line-too-long'],
  [[''], 'whole'],
])('lines of at most five octets, in pieces %j: %s', async (pieces, kind) => {
  const { collect } = createOctetCollector({ maximumAtOnce: 100, maximumLineOctets: 5 });
  const stream = incoming();
  const collected = collect(stream);
  for (const piece of pieces) if (piece !== '') await write(stream, piece);
  stream.end();
  expect((await collected).kind).toBe(kind);
});
