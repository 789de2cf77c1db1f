/**
 * What a person does in the chat, whatever they see it through: lines are understood and carried out, and each is answered.
 * It draws nothing; files are read and written by whoever made it.
 */
import { wordsOf, writePerson } from '../steps/write-sentence.ts';
import type { Lane } from '../target/lane.ts';
import type { PersonName } from '../target/target.ts';
import type { ChatStep } from './chat-step.ts';
import { COMMANDS } from './commands.ts';
import type { Pace } from './pace.ts';
import { type Input, readInput, type Speaker, writing } from './read-input.ts';
import { type ChatFiles, type OpenedScenario, type Reply, replyTo } from './reply.ts';
import type { Session } from './session.ts';
import type { ChatWords } from './words/chat-words.ts';
import { chatWords } from './words/index.ts';

/** What a chat is made of. */
export interface ChatParts {
  readonly session: Session;
  readonly pace: Pace;
  readonly files: ChatFiles;
  /** A lane in virtual time in which stories are played to be written. */
  readonly lane: () => Promise<Lane>;
  /** E-mails go to a server whose faults cannot be planned. */
  readonly isOtherServer: boolean;
}

/** A chat somebody plays. */
export class Chat {
  readonly parts: ChatParts;
  speaker: Speaker = { kind: 'visitor', name: 'the visitor' };
  /** The scenario that was opened last; names what is saved. */
  opened: OpenedScenario | undefined;
  /** Files this session wrote, or was told twice to replace. */
  readonly replaceable: Set<string> = new Set<string>();
  /** Who of each kind wrote or was written as last. */
  readonly #last: Record<Speaker['kind'], PersonName> = { visitor: 'the visitor', agent: 'the agent' };

  constructor(parts: ChatParts) {
    this.parts = parts;
  }

  get session(): Session {
    return this.parts.session;
  }

  get words(): ChatWords {
    return chatWords(this.session.spokenLanguage);
  }

  /** Whose screen or desk is in front: who acted last, as long as they are there. */
  inFront(kind: Speaker['kind']): PersonName {
    const known = kind === 'visitor' ? this.session.visitors() : this.session.agents();
    return known.includes(this.#last[kind]) ? this.#last[kind] : (known[0] ?? this.#last[kind]);
  }

  /** From now on texts come from this person. */
  speakAs(kind: Speaker['kind'], name: PersonName = this.inFront(kind)): void {
    this.speaker = { kind, name };
    this.#last[kind] = name;
  }

  /** Understands a line and carries it out. */
  enter(line: string): Promise<Reply> {
    return this.obey(readInput(line, this.#context()));
  }

  /** The speaker writes a text, whatever it begins with. */
  write(text: string): Promise<Reply> {
    return this.obey({ kind: 'step', step: writing(text, this.#context()) });
  }

  /** Takes a step of the story. */
  async take(step: ChatStep): Promise<Reply> {
    if (this.parts.isOtherServer && this.session.sentenceOf(step)?.startsWith('fault-mail')) {
      return { kind: 'problem', message: this.words.ownServerOnly, details: [] };
    }
    const outcome = await this.session.take(step);
    this.follow(step);
    return replyTo(outcome);
  }

  /** Puts in front who a step was about. */
  follow(step: ChatStep): void {
    const { world } = this.session;
    const spoken = wordsOf(this.session.spokenLanguage);
    const named = this.session.agents().filter((name) => step.text.includes(writePerson('agent', name, spoken)));
    const [agent] = named.toSorted((one, other) => other.length - one.length);
    this.#last.visitor = world.lastVisitor;
    this.#last.agent = agent ?? this.#last.agent;
    this.speakAs(this.speaker.kind, this.inFront(this.speaker.kind));
  }

  async obey(input: Input): Promise<Reply> {
    switch (input.kind) {
      case 'nothing':
        return { kind: 'done' };
      case 'problem':
        return input;
      case 'step':
        return this.take(input.step);
      case 'command':
        return COMMANDS[input.command](this, input.argument);
    }
  }

  #context(): Parameters<typeof readInput>[1] {
    const { vocabulary, spokenLanguage } = this.session;
    return { bindStep: vocabulary.bindStep, spokenLanguage, words: this.words, speaker: this.speaker };
  }
}
