/**
 * What a typed line means: a text somebody writes, a command, or a sentence of the vocabulary, which may be said short:
 * without its subject or article, with its table behind the colon. It does nothing.
 */
import { UNKNOWN_SENTENCE } from '../steps/bind-step.ts';
import { readDuration } from '../steps/read-duration.ts';
import { Refusal } from '../steps/refusal.ts';
import type { BindStep } from '../steps/step.ts';
import type { StepId } from '../steps/step-id.ts';
import { wordsOf, writePerson, writeSentence } from '../steps/write-sentence.ts';
import type { PersonName } from '../target/target.ts';
import { asStepText, type ChatStep, passing } from './chat-step.ts';
import type { ChatWords, CommandId } from './words/chat-words.ts';
import { english } from './words/en.ts';

/** Who a text without a slash comes from. */
export interface Speaker {
  readonly kind: 'visitor' | 'agent';
  readonly name: PersonName;
}

/** What is known when a line is read. */
export interface InputContext {
  readonly bindStep: BindStep;
  readonly spokenLanguage: string;
  readonly words: ChatWords;
  readonly speaker: Speaker;
}

/** What a line means. */
export type Input =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'step'; readonly step: ChatStep }
  | { readonly kind: 'command'; readonly command: CommandId; readonly argument: string }
  | { readonly kind: 'problem'; readonly message: string; readonly details: readonly string[] };

/** Reads what was typed; line breaks belong to the text somebody writes. */
export function readInput(line: string, context: InputContext): Input {
  const text = cleaned(line);
  if (text.trim() === '') return { kind: 'nothing' };
  if (!text.startsWith('/')) return { kind: 'step', step: writing(text, context) };
  const said = text.slice(1).trim();
  const moved = readMove(said, context);
  if (moved !== undefined) return moved;
  const short = SHORT[said.toLowerCase()];
  if (short !== undefined) return { kind: 'step', step: { text: writeSentence(short, [], context.spokenLanguage) } };
  const step = findStep(said, context);
  if (step !== undefined) return { kind: 'step', step };
  const [, name = '', argument = ''] = /^(\S+)\s*(.*)$/s.exec(said) ?? [];
  const command = commandCalled(name, context.words);
  if (command === undefined) return whatIsWrong(said, context);
  if (ARGUMENTS[command].test(argument.trim())) return { kind: 'command', command, argument: argument.trim() };
  const usage = context.words.wrongArgument(usageOf(command, context.words));
  const sentence = whatIsWrong(said, context);
  // "/mail server is donw" is a sentence with a slip rather than the command "mail".
  const isSentence = sentence.kind === 'problem' && sentence.details.length > 1 && /\s/.test(argument.trim());
  return isSentence ? sentence : { kind: 'problem', message: usage, details: [] };
}

/** Sentences people say in a word. */
const SHORT: Readonly<Record<string, StepId>> = { restart: 'fault-restart', redémarrer: 'fault-restart' };

const NOTHING = /^$/;
const COUNT = /^([1-9]\d{0,5})?$/;

/** What may stand behind each command. */
const ARGUMENTS: Readonly<Record<CommandId, RegExp>> = {
  help: /^/,
  visitor: /^\S*$/,
  agent: /^\S*$/,
  look: NOTHING,
  mails: NOTHING,
  mail: /^\d{1,6}(\s+headers)?$/,
  crm: NOTHING,
  due: NOTHING,
  story: NOTHING,
  events: NOTHING,
  next: NOTHING,
  run: /^([1-9]\d{0,4}\s*[x×]?)?$/i,
  pause: NOTHING,
  back: COUNT,
  forward: COUNT,
  load: /^.+$/,
  save: /^.+$/,
  quit: NOTHING,
};

/** `/save <file.feature>`. */
export function usageOf(id: CommandId, words: ChatWords): string {
  const { names, argument } = words.commands[id];
  return argument === undefined ? `/${names[0]}` : `/${names[0]} ${argument}`;
}

/** The command of a name, in the language spoken or in English. */
export function commandCalled(name: string, words: ChatWords): CommandId | undefined {
  const wanted = name.toLowerCase();
  const ids = Object.keys(words.commands) as CommandId[];
  return (
    ids.find((id) => words.commands[id].names.includes(wanted)) ??
    ids.find((id) => english.commands[id].names.includes(wanted))
  );
}

/** The sentence in which a speaker writes a text. */
export function writing(text: string, { speaker, spokenLanguage }: InputContext): ChatStep {
  const id = speaker.kind === 'visitor' ? 'visitor-writes' : 'agent-writes';
  if (!text.includes('\n')) return { text: writeSentence(id, [speaker.name, text], spokenLanguage) };
  return { text: writeSentence(`${id}-text`, [speaker.name], spokenLanguage), docString: text };
}

/** Without what no scenario file could hold or a terminal would obey; tabs are spaces. */
function cleaned(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/[\u2028\u2029]/g, '\n');
}

/** `+5 s`, `+1m30s`: time passes. */
function readMove(said: string, { spokenLanguage }: InputContext): Input | undefined {
  if (!said.startsWith('+')) return undefined;
  const text = said.slice(1).trim();
  const place = { line: 1, column: 2, length: 1 };
  try {
    return {
      kind: 'step',
      step: passing(readDuration(text.replace(/\bm\b/g, 'min'), place, wordsOf(spokenLanguage)), spokenLanguage),
    };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const { message, remedies } = refusal.problem;
    return { kind: 'problem', message, details: remedies };
  }
}

const ARTICLES: Readonly<Record<string, readonly string[]>> = { en: ['the '], fr: ['le ', 'la ', "l'", 'les '] };

/** The sentence as said, then with an article, then with the speaker or the other side as its subject. */
function fullSentences(said: string, { speaker, spokenLanguage }: InputContext): readonly string[] {
  const spoken = wordsOf(spokenLanguage);
  const other = speaker.kind === 'visitor' ? spoken.people.agent.unnamed : spoken.people.visitor.unnamed;
  const subjects = [writePerson(speaker.kind, speaker.name, spoken), other];
  const articles = ARTICLES[spoken.spokenLanguage] ?? [];
  const cased = said.replace(/^((?:the|le) )?crm\b/i, (begin) => begin.toLowerCase().replace('crm', 'CRM'));
  return [cased, ...articles.map((article) => article + cased), ...subjects.map((who) => `${who} ${said}`)];
}

/** The sentence with what hangs on it: nothing, or what stands behind its colon, as a table or as a text. */
function attachments(sentence: string): readonly ChatStep[] {
  const [, head, rest] = /^(.*?:)\s+(\S.*)$/s.exec(sentence) ?? [];
  if (head === undefined || rest === undefined) return [{ text: sentence }];
  const pairs = rest.split(/[;,]\s*(?=[^;,=]*=)/).map((pair) => {
    const [key = '', ...value] = pair.split('=');
    return [key.trim(), value.join('=').trim()];
  });
  const record = [pairs.map(([key = '']) => key), pairs.map(([, value = '']) => value)];
  return [
    { text: sentence },
    { text: head, table: pairs },
    { text: head, table: record },
    { text: head, docString: rest },
  ];
}

function candidates(said: string, context: InputContext): readonly ChatStep[] {
  return fullSentences(said, context).flatMap(attachments);
}

function findStep(said: string, context: InputContext): ChatStep | undefined {
  return candidates(said, context).find(
    (step) => context.bindStep(asStepText(step, context.spokenLanguage)).kind === 'bound',
  );
}

function whatIsWrong(said: string, context: InputContext): Input {
  const problems = candidates(said, context).flatMap((step) => {
    const bound = context.bindStep(asStepText(step, context.spokenLanguage));
    return bound.kind === 'problem' ? [bound] : [];
  });
  // A sentence that is known but for one word says more than one that is not.
  const known = problems.find(({ message }) => message !== UNKNOWN_SENTENCE);
  if (known !== undefined) return { kind: 'problem', message: known.message, details: known.remedies };
  const [name = ''] = said.split(/\s/);
  const details = (problems[0]?.remedies ?? []).filter((remedy) => !remedy.includes('npx'));
  const { notUnderstood, seeHelp } = context.words;
  return { kind: 'problem', message: notUnderstood(name), details: [...details, seeHelp] };
}
