/** What is wrong with a step is named at the very characters that are wrong. */
import { expect, test } from 'vitest';
import { bindStep } from '../../src/steps/bind-step.ts';
import { stepText } from './step-text.ts';

type Attached = Parameters<typeof stepText>[1];

/** The characters a problem underlines, cut out of the step; problems in a table give the cell. */
function underlined(text: string, attached: Attached = {}, spoken = 'en') {
  const step = stepText(text, attached, spoken);
  const problem = bindStep(step);
  if (problem.kind !== 'problem') throw new Error(`bound: ${text}`);
  const { line, column, length, message, remedies } = problem;
  const row = step.table?.find((cells) => cells[0]?.line === line);
  const source = line === step.line ? { text, column: step.column } : cellAt(row, column);
  const from = column - source.column;
  return { at: [...source.text].slice(from, from + length).join(''), line, message, remedies: remedies.join('\n') };
}

function cellAt(row: readonly { value: string; column: number }[] | undefined, column: number) {
  const cell = row?.findLast((each) => each.column <= column);
  if (cell === undefined) throw new Error(`no cell at column ${column}`);
  return { text: cell.value, column: cell.column };
}

test('an unknown unit of time', () => {
  const problem = underlined('5 secnds pass');
  expect(problem).toMatchObject({ at: 'secnds', line: 7, message: '"secnds" is not a unit of time' });
  expect(problem.remedies).toContain('seconds');
});

test('the wrong part of a sum of times', () => {
  expect(underlined('1 minute 30 secs 5 ms pass').at).toBe('secs');
  expect(underlined('1 minute 30 pass')).toMatchObject({ at: '30', message: '"30" has no unit' });
});

test('a duration finer than a millisecond', () => {
  expect(underlined('0.0004 seconds pass')).toMatchObject({ at: '0.0004' });
  expect(bindStep(stepText('4.999 seconds pass')).kind).toBe('bound');
});

test('an unknown language', () => {
  const problem = underlined('the mail language is Klingon');
  expect(problem.at).toBe('Klingon');
  expect(problem.remedies).toContain('French (fr)');
  expect(underlined('the mail language is Frensh').remedies).toContain('did you mean French');
  expect(underlined('la langue des e-mails est le klingon', {}, 'fr').at).toBe('klingon');
});

test('a bad address', () => {
  expect(underlined('anna.example receives the unread replies').at).toBe('anna.example');
  expect(underlined('anna@host receives the unread replies').at).toBe('anna@host');
});

test('an unknown kind of e-mail', () => {
  const problem = underlined('anna@example.com receives the unread reply in French');
  expect(problem.at).toBe('the unread reply');
  expect(problem.remedies).toContain('the unread replies');
});

test('an unknown form', () => {
  const problem = underlined('the visitor sees the form "Introduce you"');
  expect(problem.at).toBe('Introduce you');
  expect(problem.remedies).toContain('Introduce yourself');
});

test('an unknown field', () => {
  expect(underlined('the form reports a problem with the emial')).toMatchObject({ at: 'emial' });
  expect(underlined('the form asks for "name, fone"')).toMatchObject({ at: 'fone', message: '"fone" is not a field' });
  expect(
    underlined('the visitor sends the form with:', {
      table: [
        ['name', 'A'],
        ['adress', 'x'],
      ],
    }),
  ).toMatchObject({ at: 'adress', line: 9 });
});

test('an unknown setting, with the nearest ones', () => {
  const problem = underlined('the setting "unread dely" changes to "2 minutes"');
  expect(problem.at).toBe('unread dely');
  expect(problem.remedies).toContain('did you mean "unread delay"');
  expect(
    underlined('an open channel with:', {
      table: [
        ['setting', 'value'],
        ['unread dely', '1 s'],
      ],
    }),
  ).toMatchObject({ at: 'unread dely', line: 9 });
});

test.each([
  ['unread delay', 'soon', 'soon'],
  ['greeting', 'maybe', 'maybe'],
  ['time zone', 'Europe/Pariss', 'Europe/Pariss'],
  ['default country', 'Frankia', 'Frankia'],
  ['language', 'Klingon', 'Klingon'],
  ['site', 'http://shop.example/', 'http://shop.example/'],
  ['holidays', '2026-12-25, 2026-13-01', '2026-13-01'],
  ['distribution', 'fairly', 'fairly'],
  ['copies an hour', 'many', 'many'],
  ['retry pauses', '30 seconds, 1 minut', 'minut'],
  ['working hours', 'Mon-Fri 09:00-18:00 in Europe/Pariss', 'Europe/Pariss'],
  ['idle time', 'never', 'never'],
])('a bad value of the setting %s', (setting, value, at) => {
  expect(underlined('an open channel with:', { table: [[setting, value]] })).toMatchObject({ at, line: 8 });
  expect(underlined(`the setting "${setting}" changes to "${value}"`)).toMatchObject({ at, line: 7 });
});

test('the wrong part of working hours', () => {
  expect(underlined('the working hours are "Mon-Fry 09:00-18:00" in "Europe/Paris"').at).toBe('Fry');
  expect(underlined('the working hours are "Mon-Fri 09:00-18:00, Sat 10-25" in "Europe/Paris"').at).toBe('10-25');
  expect(underlined('the working hours are "Mon-Fri" in "Europe/Paris"').at).toBe('Mon-Fri');
  expect(underlined('the working hours are "Mon 09:00" in "Europe/Paris"').at).toBe('09:00');
  expect(underlined('the working hours are "Mon 9-12, Mon 9:75-10" in "Europe/Paris"').at).toBe('9:75-10');
  expect(underlined('the working hours are "Mon % 9-12" in "Europe/Paris"').at).toBe('% 9-');
  expect(underlined('the working hours are "Mon 9-17" in "Paris"').at).toBe('Paris');
});

test('a local time that does not exist', () => {
  expect(underlined('it is "2026-03-29 02:30" in "Europe/Paris"')).toMatchObject({ at: '2026-03-29 02:30' });
  expect(underlined('it is "2026-02-30 02:30" in "Europe/Paris"').message).toContain('calendar');
  expect(underlined('it is "tomorrow" in "Europe/Paris"').at).toBe('tomorrow');
});

test('a missing table, a missing doc string, and one that nobody asked for', () => {
  expect(underlined('the form holds:')).toMatchObject({
    at: 'the form holds:',
    message: 'this sentence takes a table, and there is none',
  });
  expect(underlined('the visitor writes:').message).toContain('doc string');
  const problem = underlined('the visitor sends the form', { table: [['name', 'Anna']] });
  expect(problem).toMatchObject({ at: 'name', line: 8, message: 'this sentence takes no table' });
  expect(problem.remedies).toContain('the visitor sends the form with:');
});

test('tables that are not what the sentence takes', () => {
  expect(underlined('the form holds:', { table: [['name', 'Anna', 'Berg']] })).toMatchObject({ at: 'Berg', line: 8 });
  expect(underlined('the form holds:', { table: [['field', 'value']] })).toMatchObject({
    at: 'field',
    message: 'the table is empty',
  });
  expect(
    underlined('the form holds:', {
      table: [
        ['name', 'A'],
        ['name', 'B'],
      ],
    }),
  ).toMatchObject({ at: 'name', line: 9 });
  expect(
    underlined('the CRM knows:', {
      table: [
        ['kind', 'nam'],
        ['lead', 'A'],
      ],
    }),
  ).toMatchObject({ at: 'nam', line: 8 });
  expect(underlined('the CRM knows:', { table: [['kind', 'name']] })).toMatchObject({
    at: 'kind',
    message: 'the table is empty',
  });
  expect(
    underlined('the CRM knows:', {
      table: [
        ['kind', 'name'],
        ['robot', 'A'],
      ],
    }),
  ).toMatchObject({ at: 'robot', line: 9 });
  expect(underlined('a@b.example receives the transcript with:', { table: [['topic', 'x']] })).toMatchObject({
    at: 'topic',
  });
});

test('numbers, answers and reasons that are none', () => {
  expect(underlined('the CRM has two leads')).toMatchObject({ at: 'two' });
  expect(underlined('the mail server answers 250x to the next 1 e-mail')).toMatchObject({ at: '250x' });
  expect(underlined('the mail server answers 999 to the next 1 e-mail')).toMatchObject({ at: '999' });
  const problem = underlined('the decision to hold the transcript is recorded with the reason "no address"');
  expect(problem).toMatchObject({ at: 'no address' });
  expect(problem.remedies).toContain('no-address-known');
  expect(underlined('the decision to forget the transcript is recorded with the reason "accepted"').at).toBe('forget');
});

test('an unknown sentence is told with the nearest known ones', () => {
  const problem = underlined('the visitor sees a form "Introduce yourself"');
  expect(problem).toMatchObject({
    at: 'the visitor sees a form "Introduce yourself"',
    message: 'this sentence is not known',
  });
  expect(problem.remedies).toContain('known: {visitor} sees the form {form}');
  expect(underlined('agent Alice transferts the conversation to agent Bob').remedies.split('\n')[0]).toBe(
    'known: {agent} transfers the conversation to {agent}',
  );
  expect(underlined('le visiteur écrie « Bonjour »', {}, 'fr').remedies.split('\n')[0]).toBe(
    'known: {visitor} écrit {string}',
  );
  expect(underlined('xyzzy').remedies.split('\n').length).toBeLessThanOrEqual(3);
});

test.each([
  ['the visitor writes ‘Hello’', 'the visitor writes "Hello"'],
  ['the visitor writes „Hello“', 'the visitor writes "Hello"'],
  ['the visitor writes "Hello', 'the visitor writes "Hello"'],
  ['the visitor writes Hello"', 'the visitor writes "Hello"'],
  ['the visitor writes "a "b" c"', 'the visitor writes "a \\"b\\" c"'],
  ['the visitor writes: "Hello"', 'the visitor writes "Hello"'],
  ['the visitor writes "Hello".', 'the visitor writes "Hello"'],
  ['the  visitor writes "Hello"', 'the visitor writes "Hello"'],
  ['a visitor writes "Hello"', 'the visitor writes "Hello"'],
  ['Visitor writes "Hello".', 'the visitor writes "Hello"'],
  ['the agent Alice writes "Hello"', 'agent Alice writes "Hello"'],
  ['Anna writes "Hello"', 'visitor Anna writes "Hello"'],
  ['Alice is online', 'agent Alice is online'],
  ['visitor Anna Berg opens the page', 'visitor "Anna Berg" opens the page'],
  ['agent Alice transfers the conversation to Bob', 'agent Alice transfers the conversation to agent Bob'],
  ['the visitor is known as', 'the visitor is known as:'],
  ['"anna@example.com" receives the transcript', 'anna@example.com receives the transcript'],
  ['the mail language is "French"', 'the mail language is French'],
])('a slip in a sentence is mended: %s', (text, meant) => {
  expect(underlined(text).remedies).toBe(`did you mean: ${meant}`);
  const attached = { table: [['name', 'A']] };
  expect(bindStep(stepText(meant, meant.endsWith(':') ? attached : {})).kind).toBe('bound');
});

test('a slip in a French sentence is mended', () => {
  expect(underlined('un visiteur écrit « Bonjour ».', {}, 'fr').remedies).toBe(
    'did you mean: la visiteuse écrit « Bonjour »',
  );
  expect(underlined('Alice est en ligne', {}, 'fr').remedies).toBe('did you mean: agent Alice est en ligne');
});

test('words that lack their quotation marks are shown with them, behind what reads most like them', () => {
  expect(underlined('the visitor writes good morning').remedies).toContain(
    '\ntexts stand between quotation marks: the visitor writes "good morning"',
  );
  expect(underlined('the visitor sees the form Introduce yourself').remedies).toContain(
    'the visitor sees the form "Introduce yourself"',
  );
  expect(underlined('the visitor sees no forms').remedies).toMatch(/^known: \{visitor\} sees no form\n/);
});

test('a sentence of the other language is told with the same one of this language', () => {
  expect(underlined('the visitor ends the conversation', {}, 'fr').remedies).toBe(
    'known: {visitor} termine la conversation\nthe sentence is English, and the file is French',
  );
  expect(underlined('le visiteur termine la conversation').remedies).toBe(
    'known: {visitor} ends the conversation\nthe sentence is French; write it in English, or make the file French: # language: fr',
  );
  expect(underlined('der Besucher schreibt "x"', {}, 'de').remedies).toContain('English also in a file with');
});

test('nothing is called near that is not', () => {
  expect(underlined('xyzzy').remedies).toBe('all sentences: npx causerie steps');
  expect(underlined('xyzzy', {}, 'fr').remedies).toBe('all sentences: npx causerie steps --language fr');
});

test('nearest words are near in meaning', () => {
  expect(underlined('60 pass').remedies).not.toContain('did you mean');
  expect(underlined('the mail language is zh').remedies).toContain('did you mean zh-Hans or zh-Hant?');
  expect(underlined('the mail language is pt').remedies).toContain('did you mean pt-BR?');
  expect(underlined('the visitor is in the time zone "New York"').remedies).toContain('did you mean America/New_York?');
});

test('a duration beyond all calendars', () => {
  expect(underlined('99999999999 hours pass')).toMatchObject({
    at: '99999999999 hours',
    message: '"99999999999 hours" is too long',
  });
  expect(bindStep(stepText('36525 days pass')).kind).toBe('bound');
});

test('columns count characters, not code units', () => {
  const text = 'visiteur "👋A" voit le formulaire « Présentez »';
  // 1-based column 11, 33 characters before the quotation mark (the hand counts once), the mark and its space.
  expect(bindStep(stepText(text, {}, 'fr'))).toMatchObject({ kind: 'problem', column: 11 + 33 + 2, length: 9 });
});

test('a step that is understood names its expression and shows its arguments where they stand', () => {
  expect(bindStep(stepText('visitor Anna writes "Hello"'))).toMatchObject({
    id: 'visitor-writes',
    expression: '{visitor} writes {string}',
    args: [
      { start: 0, value: 'visitor Anna', parameter: 'visitor' },
      { start: 20, value: '"Hello"', parameter: 'string' },
    ],
  });
  const french = bindStep(stepText('la visiteuse écrit «\u00a0Bonjour\u00a0»', {}, 'fr'));
  expect(french).toMatchObject({
    id: 'visitor-writes',
    args: [
      { start: 0, value: 'la visiteuse' },
      { start: 19, value: '«\u00a0Bonjour\u00a0»' },
    ],
  });
});
