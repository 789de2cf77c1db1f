/**
 * The story of the product in a real terminal, in three languages at three sizes: what a person sees after each turn is
 * kept in fixtures/screens, to be read when it changes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/program.ts';
import { displayWidth } from '../../src/steps/display-width.ts';
import { temporaryFolder } from '../scenario/temporary-folder.ts';
import { hostIn } from './playing.ts';
import { openTerminal } from './real-terminal.ts';

const ENTER = '\r';
const TAB = '\t';
const CTRL = { n: '\x0E', o: '\x0F', p: '\x10', s: '\x13', t: '\x14' };

interface Tongue {
  readonly args: readonly string[];
  readonly question: string;
  readonly name: string;
  readonly answer: string;
  /** Seen when the form is there, the error, the details on the desk, the mail that arrived, the file that is written. */
  readonly signs: readonly [form: RegExp, problem: RegExp, details: RegExp, mail: RegExp, saved: RegExp];
}

const TONGUES: Readonly<Record<string, Tongue>> = {
  en: {
    args: [],
    question: 'Hello 👋 do you ship to Belgium?',
    name: 'Anna',
    answer: 'Yes, in two days.',
    signs: [
      /Introduce yourself\n|Introduce yourself +[┃│]/,
      /✗ .*address/,
      /anna@example\.com/,
      /✉ 1/,
      /chat\.feature is written/,
    ],
  },
  fr: {
    args: ['--language', 'fr'],
    question: 'Bonjour 👋 livrez-vous en Belgique ?',
    name: 'Anaïs',
    answer: 'Oui, en deux jours.',
    signs: [/┌ Présentez-vous/, /✗ .*adresse/, /anna@example\.com/, /✉ 1/, /chat\.feature est écrit/],
  },
  ar: {
    args: ['--language', 'Arabic'],
    question: 'مرحبا 👋 هل ترسلون إلى بلجيكا؟',
    name: 'آنا',
    answer: 'نعم، خلال يومين.',
    signs: [/┌ /, /✗ /, /anna@example\.com/, /✉ 1/, /chat\.feature is written/],
  },
};

const SIZES = [
  [60, 20],
  [80, 24],
  [200, 50],
] as const;

test.each(Object.keys(TONGUES))('the story in %s, at every size', { timeout: 120_000 }, async (tongue) => {
  await Promise.all(SIZES.map(([columns, rows]) => tell(tongue, columns, rows)));
});

/** Plays the story in a terminal, compares what is seen with the fixture, and runs what was saved. */
async function tell(tongue: string, columns: number, rows: number): Promise<void> {
  const { args, question, name, answer, signs } = TONGUES[tongue] as Tongue;
  const [form, problem, details, mail, saved] = signs;
  const cwd = temporaryFolder({});
  const terminal = openTerminal(['chat', ...args], { columns, rows, cwd, env: { NO_COLOR: '1' } });
  const screens: string[] = [];
  const see = async (turn: string, isThere: (screen: string) => boolean): Promise<void> => {
    const screen = await terminal.until(isThere);
    screens.push(`═══ ${turn}\n${screen}\n`);
  };
  const has = (pattern: RegExp) => (screen: string) => pattern.test(screen);
  try {
    await see('it opens', has(/┏━.*[\s\S]*›/));
    terminal.press(question);
    terminal.press(ENTER);
    await terminal.until(has(/#1/));
    terminal.press(CTRL.n);
    await see('the form comes', has(form));
    terminal.press(CTRL.o);
    terminal.press(`${name}${ENTER}`);
    terminal.press(`anna@example${ENTER}`);
    terminal.press(ENTER);
    terminal.press(ENTER);
    await see('an address that is none', has(problem));
    terminal.press(`.com${ENTER}${ENTER}${ENTER}`);
    await terminal.until((screen) => !form.test(screen));
    terminal.press(TAB);
    await see('the agent has the details', has(details));
    terminal.press(CTRL.p);
    terminal.press(`${answer}${ENTER}`);
    terminal.press(CTRL.t);
    await see('the page is closed, a minute passes: an e-mail', has(mail));
    terminal.press(TAB);
    terminal.press(ENTER);
    await see('the e-mail is read', has(/1\/1/));
    terminal.press(CTRL.s);
    terminal.press(ENTER);
    await see('it is saved', has(saved));
    // No line is wider than the terminal, and every frame is closed where it should be.
    for (const screen of screens)
      for (const line of screen.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    await expect(screens.join('\n')).toMatchFileSnapshot(`../../fixtures/screens/${tongue}-${columns}x${rows}.txt`);
    const { host, output } = hostIn(cwd);
    expect(await runCommandLine(['run', 'chat.feature'], host), output()).toBe(0);
    expect(readFileSync(join(cwd, 'chat.feature'), 'utf8')).toContain(answer);
    terminal.press('\x03\x03');
    expect(await terminal.ended).toBe(0);
  } finally {
    terminal.close();
  }
}
