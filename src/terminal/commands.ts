/** What the commands do that are no sentences. Their names and helps stand in `words/`; how things look is the faces' matter. */
import { clockTime } from '../steps/box.ts';
import type { Chat } from './chat.ts';
import { onOneLine, passing } from './chat-step.ts';
import { describeDue, timeSpan } from './due-text.ts';
import { type FileProblem, type OpenedScenario, type Reply, replyTo } from './reply.ts';
import { saveStory } from './save-story.ts';
import type { CommandId } from './words/chat-words.ts';

type Run = (chat: Chat, argument: string) => Promise<Reply> | Reply;

function problem(message: string, details: readonly string[] = []): Reply {
  return { kind: 'problem', message, details };
}

const speaks =
  (kind: 'visitor' | 'agent'): Run =>
  (chat, name) => {
    const known = kind === 'visitor' ? chat.session.visitors() : chat.session.agents();
    if (name !== '' && kind === 'agent' && !known.includes(name))
      return problem(chat.words.nobody(name, known.join(', ')));
    chat.speakAs(kind, name === '' ? undefined : name);
    return { kind: 'show', sight: kind === 'visitor' ? 'screen' : 'desk' };
  };

const shows =
  (sight: Extract<Reply, { kind: 'show' }>['sight']): Run =>
  () => ({ kind: 'show', sight });

async function next(chat: Chat): Promise<Reply> {
  const { session, words } = chat;
  if (session.isRealTime) return problem(words.notInRealTime);
  const now = session.now();
  const due = session.due().find(({ at }) => at > now);
  if (due === undefined) return { kind: 'done', say: words.nothingDue };
  const reply = await chat.take(passing(due.at - now, session.spokenLanguage));
  if (reply.kind !== 'done') return reply;
  return { kind: 'done', say: words.movedOn(timeSpan(due.at - now), describeDue(due, session.spokenLanguage)) };
}

function run(chat: Chat, argument: string): Reply {
  if (chat.session.isRealTime) return problem(chat.words.notInRealTime);
  const speed = Number.parseInt(argument || '1', 10);
  chat.parts.pace.run(speed);
  return { kind: 'done', say: chat.words.runs(speed) };
}

function pause(chat: Chat): Reply {
  if (chat.session.isRealTime) return problem(chat.words.notInRealTime);
  chat.parts.pace.stop();
  return { kind: 'done', say: chat.words.stands };
}

async function back(chat: Chat, argument: string): Promise<Reply> {
  const { session, words } = chat;
  if (session.isRealTime) return problem(words.notInRealTime);
  chat.parts.pace.stop();
  if (!(await session.back(Number(argument || 1)))) return problem(words.nothingToUndo);
  const last = session.taken.at(-1);
  if (last === undefined) return { kind: 'done', say: words.atStart };
  chat.follow(last);
  return { kind: 'done', say: words.backAt(clockTime(session.now()), onOneLine(last)) };
}

async function forward(chat: Chat, argument: string): Promise<Reply> {
  const { session, words } = chat;
  const count = Number(argument || 1);
  for (let index = 0; index < count; index += 1) {
    const [step] = session.ahead;
    const outcome = await session.forward();
    if (step === undefined || outcome === undefined) return problem(words.nothingAhead);
    chat.follow(step);
    const reply = replyTo(outcome);
    if (reply.kind === 'problem') return { ...reply, message: `${step.text}: ${reply.message}` };
    if (index === count - 1) return { kind: 'done', say: onOneLine(step) };
  }
  return { kind: 'done' };
}

/** Opens a scenario in the place of the session. */
export async function openScenario(chat: Chat, path: string): Promise<Reply> {
  if (chat.session.isRealTime) return problem(chat.words.notInRealTime);
  const opened: OpenedScenario | FileProblem = await chat.parts.files.open(path);
  if ('message' in opened) return problem(opened.message, opened.details);
  chat.parts.pace.stop();
  const outcome = await chat.session.load(opened.steps, opened.spokenLanguage);
  chat.opened = opened;
  const reply = replyTo(outcome);
  if (reply.kind === 'problem') return reply;
  const say = chat.words.opened(opened.path, opened.name, chat.session.ahead.length);
  return { kind: 'done', say };
}

async function save(chat: Chat, path: string): Promise<Reply> {
  const { session, words, parts, opened } = chat;
  if (!path.endsWith('.feature')) return problem(words.featureEnding);
  const steps = await session.story();
  if (steps.length === 0) return problem(words.nothingToSave);
  const name = titleOf(path);
  const names = { feature: opened?.feature ?? name, scenario: opened?.name ?? name };
  const { spokenLanguage, vocabulary } = session;
  const text = await saveStory({ steps, spokenLanguage, vocabulary, ...names }, await parts.lane());
  const written = await parts.files.write(path, text, chat.replaceable.has(path));
  if (typeof written === 'object') return problem(written.message, written.details);
  chat.replaceable.add(path);
  if (written === 'exists') return problem(words.exists(path));
  return { kind: 'done', say: words.saved(path, steps.length) };
}

/** `stories/late-reply.feature` → `Late reply`. */
function titleOf(path: string): string {
  const words = (path.split(/[\\/]/).at(-1) ?? path).replace(/\.feature$/, '').replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1) || 'Chat';
}

function mail(chat: Chat, argument: string): Reply {
  const [digits, headers] = argument.split(/\s+/);
  const count = chat.session.world.target.mails().length;
  const index = Number(digits) - 1;
  if (index < 0 || index >= count) return problem(chat.words.noMail(index + 1, count));
  return { kind: 'show', sight: 'mail', index, headers: headers !== undefined };
}

/** What each command does. */
export const COMMANDS: Readonly<Record<CommandId, Run>> = {
  help: (_, word) => ({ kind: 'show', sight: 'help', word }),
  visitor: speaks('visitor'),
  agent: speaks('agent'),
  look: (chat) => ({ kind: 'show', sight: chat.speaker.kind === 'visitor' ? 'screen' : 'desk' }),
  mails: shows('mails'),
  mail,
  crm: shows('crm'),
  due: shows('due'),
  story: shows('story'),
  events: shows('events'),
  next,
  run,
  pause,
  back,
  forward,
  load: openScenario,
  save,
  quit: () => ({ kind: 'quit' }),
};
