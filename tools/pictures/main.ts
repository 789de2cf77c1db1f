/** Takes the pictures of the documents: plays the chat in a real terminal and draws what stands on it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTerminal } from '../../test/terminal/real-terminal.ts';
import { pictureOf } from './svg.ts';

const FOLDER = 'docs/pictures';

interface Scene {
  readonly name: string;
  readonly title: string;
  readonly columns: number;
  readonly rows: number;
  /** Keys, each followed by what must then be on the screen. */
  readonly turns: readonly (readonly [keys: string, isThere: RegExp])[];
}

const CTRL = { n: '\x0E', o: '\x0F', p: '\x10', t: '\x14' };

const SCENES: readonly Scene[] = [
  {
    name: 'chat-form',
    title: 'The visitor fills in the form, the agent has the conversation on the desk',
    columns: 96,
    rows: 24,
    turns: [
      ['Hello, do you ship to Belgium?\r', /#1/],
      [CTRL.n, /Introduce yourself/],
      [`${CTRL.o}Anna\r`, /Phone/],
      ['anna@example\r\r\r', /✗/],
    ],
  },
  {
    name: 'chat-mail',
    title: 'The page was closed, a minute passed, and the reply has come by e-mail',
    columns: 160,
    rows: 36,
    turns: [
      ['Hello, do you ship to Belgium?\r', /#1/],
      [CTRL.n, /Introduce yourself/],
      [`${CTRL.o}Anna\r`, /Phone/],
      ['anna@example.com\r\r\r', /Name: Anna/],
      [CTRL.p, /page closed/],
      ['\tYes, in two days.\r', /Agent: Yes/],
      [CTRL.t, /✉ 1/],
      ['\t\r', /1\/1/],
    ],
  },
];

mkdirSync(FOLDER, { recursive: true });
for (const { name, title, columns, rows, turns } of SCENES) {
  const cwd = mkdtempSync(join(tmpdir(), 'causerie-pictures-'));
  const terminal = openTerminal(['chat'], { columns, rows, cwd, env: { FORCE_COLOR: '1' } });
  await terminal.until((screen) => screen.includes('Visitor ›'));
  for (const [keys, isThere] of turns) {
    terminal.press(keys);
    await terminal.until((screen) => isThere.test(screen));
  }
  writeFileSync(join(FOLDER, `${name}.svg`), pictureOf(terminal.runs(), columns, title));
  terminal.close();
  rmSync(cwd, { recursive: true });
}
