/** Draws what a visitor sees from what the portal knows. It changes nothing: looking is not seeing. */
import { the } from '../domain/evolve/change.ts';
import { visibleForm } from '../domain/form-flow.ts';
import { FORMS } from '../domain/forms/index.ts';
import { isVisibleToVisitor, type Message } from '../domain/vocabulary/message.ts';
import type { Conversation, OpenForm, PortalState, Visitor } from '../domain/vocabulary/state.ts';
import type { Language, TextLanguage } from '../languages/catalogue.ts';
import { translate } from '../languages/format.ts';
import { FIELD_LABELS, messageText } from './system-text.ts';
import type { ScreenForm, ScreenLine, VisitorScreen } from './target.ts';

const TITLES = { introduce: 'introduceTitle', contacts: 'contactsTitle', copy: 'copyTitle' } as const;

function formOnScreen(form: OpenForm, language: TextLanguage): ScreenForm {
  return {
    kind: form.kind,
    title: translate(language, TITLES[form.kind]),
    fields: FORMS[form.kind].fields(form.draft).map((field) => {
      const problem = form.problems[field];
      return {
        field,
        label: translate(language, FIELD_LABELS[field]),
        value: form.draft[field] ?? '',
        ...(problem === undefined ? {} : { problem: translate(language, problem) }),
      };
    }),
    sendLabel: translate(language, form.kind === 'copy' ? 'sendCopy' : 'sendForm'),
    dismissLabel: translate(language, 'dismissForm'),
  };
}

function lineOf(state: PortalState, message: Message, language: TextLanguage): ScreenLine {
  const { at } = message;
  const text = messageText(state, message, language);
  switch (message.kind) {
    case 'visitor':
      return { kind: 'visitor', author: translate(language, 'you'), at, text };
    case 'reply':
      return { kind: 'reply', author: the(state.agents, message.agent).publicName, at, text };
    default: {
      const kind = message.kind === 'greeting' ? 'greeting' : 'notice';
      return { kind, author: translate(language, 'automaticMessage'), at, text };
    }
  }
}

const COPY_TEXTS = { sending: 'copySending', sent: 'copySent', failed: 'copyFailed' } as const;

function copyStatusOf(conversation: Conversation, language: TextLanguage): VisitorScreen['copyStatus'] {
  if (conversation.copyStatus === undefined) return undefined;
  const { address, outcome } = conversation.copyStatus;
  const key = COPY_TEXTS[outcome];
  const text = key === 'copySending' ? translate(language, key) : translate(language, key, { address });
  return { outcome, text };
}

function conversationOnScreen(
  state: PortalState,
  conversation: Conversation,
  language: TextLanguage,
): Omit<VisitorScreen, 'pageOpen' | 'chatInView' | 'language'> {
  const number = conversation.number;
  const lines = the(state.messages, number)
    .filter(isVisibleToVisitor)
    .map((message) => lineOf(state, message, language));
  const form = visibleForm(conversation);
  const copyStatus = copyStatusOf(conversation, language);
  return {
    number,
    numberLine: translate(language, 'conversation', { number: String(number) }),
    lines,
    copyIcon: translate(language, 'askForCopy'),
    ...(form === undefined ? {} : { form: formOnScreen(form, language) }),
    ...(copyStatus === undefined ? {} : { copyStatus }),
    ...(conversation.status === 'ended' ? { endedLine: translate(language, 'conversationEnded') } : {}),
  };
}

/** The language of a visitor's screen: the visitor's own, else the channel's (LANG-4). */
function screenLanguage(state: PortalState, visitor: Visitor): Language {
  return visitor.language ?? the(state.channels, visitor.channel).settings.language;
}

/** The screen of a visitor as it is now; in another language than the visitor's only where someone wants to look at it. */
export function drawScreen(
  state: PortalState,
  visitor: Visitor,
  language: TextLanguage = screenLanguage(state, visitor),
): VisitorScreen {
  const { pageOpen, chatInView, viewing } = visitor;
  const frame = { pageOpen, chatInView, language };
  if (!pageOpen || viewing === undefined) return { ...frame, lines: [] };
  return { ...frame, ...conversationOnScreen(state, the(state.conversations, viewing), language) };
}
