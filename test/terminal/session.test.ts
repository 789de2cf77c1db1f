/** A session played by hand: what lines mean, moving through the story, opening a scenario, and writing one that holds. */
import { afterEach, expect, test } from 'vitest';
import { type Played, play } from './playing.ts';

const open: Played[] = [];
async function begin(options: Parameters<typeof play>[0] = {}): Promise<Played> {
  const played = await play(options);
  open.push(played);
  return played;
}
afterEach(async () => {
  for (const played of open.splice(0)) await played.close();
});

const lines = (played: Played): readonly string[] =>
  (played.chat.session.screenOf(played.chat.inFront('visitor'))?.lines ?? []).map(({ text }) => text);

const STORY = [
  'Do you ship to Belgium?',
  '/next',
  '/sends the form with: name = Anna, e-mail = anna@example.com',
  '/agent',
  '/the visitor looks away',
  'Yes, in two days.',
  '/+1 min',
];

test('what is typed is written by the speaker, a command moves the clock to what is due, and the story is written', async () => {
  const played = await begin();
  await played.enter(...STORY);
  expect(lines(played)).toEqual(['Do you ship to Belgium?', 'Hello! How can we help you?', 'Yes, in two days.']);
  expect(played.chat.session.world.target.mails()).toHaveLength(1);
  const text = await played.saveAndRun('late-reply.feature');
  expect(text).toBe(`Feature: Late reply

  Scenario: Late reply
    When the visitor writes "Do you ship to Belgium?"
    Then the visitor sees conversation number 1
    And the visitor sees the greeting
    And the agent sees conversation number 1
    And the agent sees "Do you ship to Belgium?"
    When 5 seconds pass
    Then the visitor sees the form "Introduce yourself"
    And the form asks for "name"
    When the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    Then the visitor sees no form
    And the agent sees the contact details:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And the CRM has 1 lead
    And the CRM has a lead with:
      | name         | Anna             |
      | e-mail       | anna@example.com |
      | conversation | 1                |
    When the visitor looks away
    And the agent writes "Yes, in two days."
    Then the visitor sees "Yes, in two days."
    When 1 minute passes
    Then anna@example.com receives the unread replies in English with:
      | subject | New reply in conversation no. 1 – Shop |
      | reply   | Yes, in two days.                      |
`);
});

test('a French session is written in French and holds', async () => {
  const played = await begin({
    spokenLanguage: 'fr',
    opening: [{ text: 'un canal ouvert avec:', table: [['langue', 'fr']] }],
  });
  await played.enter(
    'Livrez-vous en Belgique ?',
    '/suivant',
    '/envoie le formulaire avec: nom = Anna, e-mail = a@b.example',
  );
  await played.enter('/visiteur', '/ferme la page', '/agent', 'Oui, en « deux » jours.', '/+1 minute');
  const text = await played.saveAndRun();
  expect(text).toContain('# language: fr\nFonctionnalité: Saved');
  expect(text).toContain('    Étant donné un canal ouvert avec:\n      | langue | fr |');
  expect(text).toContain('    Alors a@b.example reçoit les réponses non lues en français avec:');
});

test('time that ran in one stretch is cut where something is to be seen', async () => {
  const played = await begin();
  await played.enter('Hello');
  await played.chat.session.run(3_000);
  await played.chat.session.run(4_000);
  expect(played.chat.session.taken.map(({ text }) => text)).toEqual(['the visitor writes "Hello"', '7 seconds pass']);
  const text = await played.saveAndRun();
  expect(text).toMatch(/When 5 seconds pass\n {4}Then the visitor sees the form[\s\S]*When 2 seconds pass\n$/);
});

test('texts that try to break a file or a screen come through a saved session', async () => {
  const played = await begin();
  await played.enter('"quoted" \\ back | pipe <b> * star', "it's  'so'", '# no comment', 'a\n"""\n  b');
  await played.enter('/agent', 'مرحبا 👩‍👩‍👧 你好', 'x\u001b[31mred\u0007', '/visitor', '/closes the page', '/+1 hour');
  const text = await played.saveAndRun();
  expect(text).not.toContain('\u001b');
  expect(text).toContain('مرحبا 👩‍👩‍👧 你好');
});

test('faults, a restart, several visitors, agents and a second portal can be played and saved', async () => {
  const played = await begin();
  const replies = [];
  for (const line of [
    '/agent Alice is online',
    '/agent Bob is offline',
    '/another portal "Garage" with the channel "Repairs"',
    '/visitor Eve is on the channel "Repairs"',
    '/the visitor is known as: e-mail = anna@example.com',
    '/visitor Eve writes "Hello from the garage"',
    '/the visitor writes "Hello"',
    '/mail server answers 451 to the next 1 e-mail',
    '/crm is down',
    '/the visitor closes the page',
    '/agent Alice writes "Yes"',
    '/agent Alice transfers the conversation to agent Bob',
    '/restart',
    '/the CRM is back',
    '/+10 min',
  ]) {
    const reply = await played.enter(line);
    if (reply.kind === 'problem') replies.push(`${line}: ${reply.message}`);
  }
  expect(replies).toEqual([
    '/agent Alice transfers the conversation to agent Bob: this could not be done: Bob cannot take the conversation: not online, or at the maximum',
  ]);
  const text = await played.saveAndRun();
  expect(text).toContain('visitor Eve sees conversation number 1');
  expect(text).toContain('anna@example.com receives the unread replies in English with:');
});

test('going back plays the story anew up to there, forward takes the steps again, and another step goes another way', async () => {
  const played = await begin();
  const { session } = played.chat;
  await played.enter(...STORY);
  const desk = JSON.stringify(session.deskOf('the agent'));
  expect(await played.enter('/back 2')).toMatchObject({ kind: 'done' });
  expect(lines(played)).toHaveLength(2);
  expect(session.ahead.map(({ text }) => text)).toEqual(['the agent writes "Yes, in two days."', '1 minute passes']);
  await played.enter('/forward 2');
  expect(JSON.stringify(session.deskOf('the agent'))).toBe(desk);
  expect(session.world.target.mails()).toHaveLength(1);
  await played.enter('/back', '/the visitor looks at the chat', '/+1 min');
  expect(session.ahead).toEqual([]);
  expect(session.world.target.mails()).toHaveLength(0);
  expect(await played.enter('/forward')).toMatchObject({ kind: 'problem', message: 'there is no step ahead' });
  expect(await played.enter('/back 99')).toMatchObject({ kind: 'done', say: 'back at the beginning' });
  expect(await played.enter('/back')).toMatchObject({ kind: 'problem', message: 'there is nothing to undo' });
});

test('a step that cannot be done says why and leaves nothing behind', async () => {
  const played = await begin();
  await played.enter('Hello');
  const reply = await played.enter('/sends the form with: name = Anna');
  expect(reply).toMatchObject({ kind: 'problem', message: 'this could not be done: there is no form on the screen' });
  expect(played.chat.session.taken).toHaveLength(1);
  expect(await played.enter('/mail server is donw')).toMatchObject({ message: '"/mail" is not understood' });
  expect(await played.enter('/no such thing')).toMatchObject({ message: '"/no" is not understood' });
  expect(await played.enter('/1 minuet passes')).toMatchObject({ message: '"minuet" is not a unit of time' });
  expect(await played.enter('/save x.txt')).toMatchObject({ message: 'a scenario file ends with .feature' });
});

test('Givens said at the beginning change how the world begins, also after one another', async () => {
  const played = await begin();
  await played.enter('/it is "2026-03-29 01:59" in "Europe/Paris"', '/the mail language is French', '/greeting is off');
  await played.enter('Bonjour');
  expect(new Date(played.chat.session.now()).toISOString()).toBe('2026-03-29T00:59:00.000Z');
  expect(lines(played)).toEqual(['Bonjour']);
  expect(await played.enter('/it is "2026-03-29 00:59" in "UTC"')).toMatchObject({ kind: 'done' });
  expect(await played.enter('/it is "2026-03-29 00:58" in "UTC"')).toMatchObject({ kind: 'problem' });
});

const FAILING = `Feature: Replies
  Scenario: A reply that is not told
    Given the mail language is French
    When the visitor writes "Hello"
    Then the visitor sees "Good bye"
    When the agent writes "Yes"
    Then no e-mail is sent
`;

test('a failing scenario is opened, stepped through past its failure, gone on from, and written as it held', async () => {
  const played = await begin({ files: { 'bad.feature': FAILING } });
  expect(await played.enter('/load bad.feature')).toMatchObject({ kind: 'done' });
  expect(played.chat.session.taken.map(({ text }) => text)).toEqual(['the mail language is French']);
  expect(await played.enter('/forward')).toEqual({ kind: 'done', say: 'the visitor writes "Hello"' });
  const failed = await played.enter('/forward');
  expect(failed).toMatchObject({ message: 'the visitor sees "Good bye": "Good bye" is not on the screen' });
  await played.enter('/forward', '/forward', '/visitor', 'Thank you');
  const text = await played.saveAndRun('good.feature');
  expect(text).toContain('\n    # did not hold: the visitor sees "Good bye": "Good bye" is not on the screen\n');
  expect(text).toContain('Scenario: A reply that is not told');
  expect(text).toContain(
    'Then no e-mail is sent\n    And the visitor sees "Yes"\n    When the visitor writes "Thank you"',
  );
});

test('a file that cannot be opened or replaced is told with its reason', async () => {
  const two = `${FAILING}  Scenario: Another\n    When 1 minute passes\n`;
  const played = await begin({
    files: { 'two.feature': two, 'odd.feature': 'Feature: f\n  Scenario: s\n    Then odd\n' },
  });
  expect(await played.enter('/load none.feature')).toMatchObject({ kind: 'problem' });
  expect(await played.enter('/load two.feature')).toMatchObject({
    message: 'two.feature holds 2 scenarios: name one by its line',
    details: ['two.feature:2  A reply that is not told', 'two.feature:8  Another'],
  });
  expect(await played.enter('/load two.feature:8')).toMatchObject({ kind: 'done' });
  expect(await played.enter('/load odd.feature')).toMatchObject({
    message: 'odd.feature is not a valid scenario file',
  });
  await played.enter('Hello');
  expect(await played.enter('/save two.feature')).toMatchObject({ kind: 'problem' });
  expect(await played.enter('/save two.feature')).toMatchObject({ kind: 'done' });
});

test('in real time the clock moves by itself, cannot be moved, and the story is written with the time that passed', async () => {
  const played = await begin({ realTimeFrom: Date.now() });
  await played.enter('/the setting "form delay" changes to "0 seconds"', 'Hello');
  expect(await played.enter('/next')).toMatchObject({ kind: 'problem' });
  expect(await played.enter('/back')).toMatchObject({ kind: 'problem' });
  const text = await played.saveAndRun();
  expect(text).toMatch(/Given it is "\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}" in "UTC"\n/);
});

test('a clock that runs moves by whole seconds, as fast as it is told', async () => {
  const played = await begin();
  await played.enter('Hello');
  let now = 0;
  const { Pace } = await import('../../src/terminal/pace.ts');
  const pace = new Pace(played.chat.session, () => now);
  const ticked = new Promise<void>((resolve) => {
    pace.onTick = resolve;
  });
  pace.run(10);
  now = 699;
  await ticked;
  pace.stop();
  expect(pace.speed).toBe(0);
  expect(played.chat.session.taken.at(-1)?.text).toBe('6 seconds pass');
  expect(played.chat.session.screenOf('the visitor')?.form?.kind).toBe('introduce');
});
