/** Chats in which one thing leads to the next for ever: exploration tells of them and ends. */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { bundleMutant, isThere } from '../../tools/explore-mutant/bundle-mutant.ts';

const PATIENCE_MS = 60_000;
const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'causerie-endless');

test.each([
  {
    what: 'a message that is answered with itself',
    file: 'unread.ts',
    from: "if (event.message.kind !== 'reply') return NOTHING;",
    to: "if (event.message.kind !== 'reply') return [event];",
    how: 'broken invariant: what follows from a command comes to an end',
  },
  {
    what: 'two conversations that hand a deadline to each other',
    file: 'unread.ts',
    from: 'return dueAt !== undefined && dueAt <= context.at\n    ?',
    to: `const other = (command.owner.conversation % state.lastNumber) + 1;
      return other !== command.owner.conversation && dueAt !== undefined && dueAt <= context.at
        ? [
            { type: 'UnreadMailHeld', conversation: command.owner.conversation },
            { type: 'UnreadMailScheduled', conversation: other, dueAt: context.at },
          ]
        : dueAt !== undefined && dueAt <= context.at
          ?`,
    how: 'broken invariant: owners do not hand what is due to each other for ever',
  },
])(
  'a finding, not a hang: $what',
  async ({ what, how, ...mistake }) => {
    expect(isThere(mistake), what).toBe(true);
    mkdirSync(cache, { recursive: true });
    const outfile = join(cache, `${process.pid}-${how.length}.js`);
    try {
      await bundleMutant(mistake, outfile);
      const { stdout } = await promisify(execFile)(process.execPath, [outfile, '1', '200', String(PATIENCE_MS)]);
      expect(JSON.parse(stdout)).toMatchObject({ promise: 'the chat never breaks down', how });
    } finally {
      rmSync(outfile, { force: true });
    }
  },
  PATIENCE_MS,
);
