/** A client that says exactly what a test wants said, octet for octet, and reads the answers one by one. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A conversation with an SMTP server. */
export interface Talk {
  readonly socket: Socket;
  /** Writes octets as they stand; strings as latin-1. */
  readonly write: (octets: string | Uint8Array) => void;
  /** The next whole answer, lines joined by `\n`; empty once the server has closed. */
  readonly answer: () => Promise<string>;
  /** Writes a line and returns the answer to it. */
  readonly say: (line: string) => Promise<string>;
  /** Resolves once the connection is gone. */
  readonly gone: Promise<unknown>;
  readonly end: () => void;
}

/** Connects, and reads the greeting unless told not to. */
export async function talk(port: number, greeting = true): Promise<Talk> {
  const socket = connect(port, '127.0.0.1');
  const conversation = talkOver(socket);
  await once(socket, 'connect');
  if (greeting) await conversation.answer();
  return conversation;
}

/** Talks over a socket that is there already. */
export function talkOver(socket: Socket): Talk {
  let unread = '';
  let closed = false;
  let wake = (): void => undefined;
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    unread += chunk.toString('latin1');
    wake();
  });
  const gone = new Promise<void>((resolve) => {
    socket.once('close', () => {
      closed = true;
      resolve();
      wake();
    });
  });
  const whole = /^(?:\d{3}-[^\n]*\n)*\d{3}(?: [^\n]*)?\r\n/;
  const answer = async (): Promise<string> => {
    for (;;) {
      const found = whole.exec(unread)?.[0];
      if (found !== undefined) {
        unread = unread.slice(found.length);
        return found.trimEnd().replaceAll('\r\n', '\n');
      }
      if (closed) return '';
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const write = (octets: string | Uint8Array): void => {
    socket.write(typeof octets === 'string' ? Buffer.from(octets, 'latin1') : octets);
  };
  return {
    socket,
    write,
    answer,
    say: (line) => {
      write(`${line}\r\n`);
      return answer();
    },
    gone,
    end: () => socket.destroy(),
  };
}

/** Says everything up to the content of an e-mail. */
export async function upToData(
  { say }: Talk,
  from = 'a@example.com',
  to: readonly string[] = ['b@example.com'],
): Promise<void> {
  await say('EHLO client.example');
  await say(`MAIL FROM:<${from}>`);
  for (const address of to) await say(`RCPT TO:<${address}>`);
  await say('DATA');
}
