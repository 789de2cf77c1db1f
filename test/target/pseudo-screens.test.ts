/** Every screen a visitor can see, in the pseudo-locale: a plain word on it would stand in no catalogue. */
import { expect, test } from 'vitest';
import type { Visitor } from '../../src/domain/vocabulary/state.ts';
import { MINUTE, SECOND } from '../../src/domain/vocabulary/time.ts';
import type { TextKey } from '../../src/languages/catalogue.ts';
import { PSEUDO_LOCALE } from '../../src/languages/pseudo.ts';
import { drawScreen } from '../../src/target/visitor-screen.ts';
import {
  asksForCopy,
  begin,
  type Chat,
  ends,
  identify,
  presence,
  replies,
  sends,
  types,
  writes,
} from '../domain/given.ts';
import { plainWords, unseen } from '../languages/pseudo-words.ts';

/** What people type is digits, so that every letter on a screen is the program's. */
const AGENT = 'ALICE';

function wordsOn(chat: Chat): readonly string[] {
  const screen = drawScreen(chat.state, chat.visitor() as Visitor, PSEUDO_LOCALE);
  const { form } = screen;
  const fields = form?.fields.flatMap(({ label, problem }) => [label, problem]) ?? [];
  return [
    screen.numberLine,
    screen.copyIcon,
    screen.endedLine,
    screen.copyStatus?.text,
    ...screen.lines.flatMap(({ author, text }) => [author, text]),
    ...[form?.title, form?.sendLabel, form?.dismissLabel, ...fields],
  ].filter((text) => text !== undefined);
}

/** Sends the form on the screen with each draft in turn and looks at what it says. */
function tries(chat: Chat, drafts: readonly Parameters<typeof types>[1][], number = 1): readonly string[] {
  return drafts.flatMap((draft) => {
    chat.given(types(chat.form(number), draft), sends(chat.form(number)));
    return wordsOn(chat);
  });
}

const file = { file: { name: '1.2', size: 1_250_000, url: 'https://files.example/1' } };
const known = { email: 'anna@mail.example' };

const STORIES: Readonly<Record<string, () => readonly string[]>> = {
  'a chat with a file, introduced with mistakes, and its end': () => {
    const chat = begin().given(writes('1'), replies('2'));
    chat.given({ type: 'PostAsAgent', agent: 'alice', conversation: 1, content: file });
    chat.pass(5 * SECOND);
    const mistakes = [
      {},
      { name: '1'.repeat(201) },
      { name: '1', email: '2@' },
      { name: '1', email: `${'2'.repeat(300)}@mail.example` },
      { name: '1', phone: '3' },
    ];
    const seen = [...wordsOn(chat), ...tries(chat, mistakes)];
    chat.given(ends());
    chat.pass(5 * SECOND);
    return [...seen, ...wordsOn(chat)];
  },
  'a copy asked for without an address': () => tries(begin().given(writes('1'), asksForCopy()), [{}]),
  'nobody there, contacts asked for, then nobody again': () => {
    const chat = begin({ agents: [{ id: 'alice', presence: 'offline' }] }).given(writes('1'));
    const seen = [...wordsOn(chat), ...tries(chat, [{}])];
    chat.given({ type: 'DismissForm', visitor: 'anna', form: chat.form() });
    chat.given(presence('online'), replies('2'), presence('offline'), writes('3'));
    return [...seen, ...wordsOn(chat)];
  },
  'nobody there, an address known': () =>
    wordsOn(begin({ known, agents: [{ id: 'alice', presence: 'offline' }] }).given(writes('1'))),
  'nobody there, a phone known': () =>
    wordsOn(
      begin({ known: { phone: '+33123456789' }, agents: [{ id: 'alice', presence: 'offline' }] }).given(writes('1')),
    ),
  'copies: on its way, sent, failed, too many': () => {
    const chat = begin({ channel: { copiesPerHour: 2 } }).given(identify(known), writes('1'));
    const ask = (): readonly string[] => {
      chat.given(asksForCopy());
      const form = wordsOn(chat);
      chat.given(sends(chat.form()));
      return [...form, ...wordsOn(chat)];
    };
    const seen = [...ask()];
    chat.mailAnswer(1, 'accepted');
    seen.push(...wordsOn(chat), ...ask());
    chat.mailAnswer(2, 'refused');
    seen.push(...wordsOn(chat));
    chat.pass(MINUTE);
    return [...seen, ...ask()];
  },
};

test.each(Object.entries(STORIES))('no plain word: %s', (_, story) => {
  const words = story();
  expect(words.length).toBeGreaterThan(3);
  expect(plainWords(words, [AGENT])).toEqual([]);
});

test('these screens show every text of the catalogue for visitors', () => {
  const keys: readonly TextKey[] = [
    ...(['greeting', 'conversation', 'you', 'automaticMessage', 'file'] as const),
    ...(['introduceTitle', 'contactsTitle', 'copyTitle', 'fieldName', 'fieldEmail', 'fieldPhone'] as const),
    ...(['sendForm', 'sendCopy', 'dismissForm', 'askForCopy', 'conversationEnded'] as const),
    ...(['nameMissing', 'nameTooLong', 'emailMissing', 'emailInvalid', 'emailTooLong', 'phoneInvalid'] as const),
    ...(['contactMissing', 'tooManyCopies', 'awayNotice', 'awayPlainNotice', 'awayKnownNotice'] as const),
    ...(['awayKnownPhoneNotice', 'copySending', 'copySent', 'copyFailed'] as const),
  ];
  const words = Object.values(STORIES).flatMap((story) => story());
  expect(unseen(keys, words)).toEqual([]);
});
