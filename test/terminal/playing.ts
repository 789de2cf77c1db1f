/** A chat to be played in tests: a real lane, files in a folder of their own, stories written and run like anybody's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chatFiles } from '../../src/cli/chat-files.ts';
import type { Host } from '../../src/cli/host.ts';
import { runCommandLine } from '../../src/cli/program.ts';
import { services } from '../../src/cli/services.ts';
import { bindStep, createWorld } from '../../src/steps/index.ts';
import { type Lane, openLane } from '../../src/target/lane.ts';
import { Chat } from '../../src/terminal/chat.ts';
import type { ChatStep } from '../../src/terminal/chat-step.ts';
import { Pace } from '../../src/terminal/pace.ts';
import type { Reply } from '../../src/terminal/reply.ts';
import { startSession } from '../../src/terminal/session.ts';
import { temporaryFolder } from '../scenario/temporary-folder.ts';

/** A chat with what tests ask of it. */
export interface Played {
  readonly chat: Chat;
  readonly cwd: string;
  /** Enters lines; the answer to the last. */
  readonly enter: (...lines: readonly string[]) => Promise<Reply>;
  /** Saves as `name`, runs the file as `causerie run` does, and gives its text. Throws with the report when it fails. */
  readonly saveAndRun: (name?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Surroundings of a command line whose output is kept. */
export function hostIn(cwd: string): { readonly host: Host; readonly output: () => string } {
  let text = '';
  const write = (piece: string): void => {
    text += piece;
  };
  const output = { write, isTerminal: false, columns: 80 };
  const host: Host = {
    stdout: output,
    stderr: output,
    stdin: async function* () {},
    env: {},
    cwd,
    now: () => performance.now(),
    drawSeed: () => 42,
    signal: new AbortController().signal,
    version: '1.2.3',
    platform: { runtime: '26', os: 'os', osVersion: '1', cpu: 'cpu' },
    services: {
      ...services,
      startExplorer: () => Promise.reject(new Error('no threads here')) as never,
      startWorker: () => Promise.reject(new Error('no threads here')) as never,
    },
  };
  return { host, output: () => text };
}

/** Begins a chat in a folder that holds `files`. */
export async function play(
  options: {
    readonly spokenLanguage?: string;
    readonly opening?: readonly ChatStep[];
    readonly files?: Readonly<Record<string, string>>;
    readonly realTimeFrom?: number;
  } = {},
): Promise<Played> {
  const { spokenLanguage = 'en', opening = [], files = {}, realTimeFrom } = options;
  const cwd = temporaryFolder(files);
  const { host } = hostIn(cwd);
  const inRealTime = realTimeFrom !== undefined;
  const lane = await openLane('played', { inRealTime });
  const session = await startSession({
    lane,
    vocabulary: { bindStep, createWorld },
    spokenLanguage,
    opening,
    ...(inRealTime && { realTimeFrom }),
  });
  if ('kind' in session) throw new Error(session.message);
  const lanes: Lane[] = [];
  const storyLane = async (): Promise<Lane> => {
    if (lanes[0] === undefined) lanes.push(await openLane('played'));
    return lanes[0] as Lane;
  };
  const pace = new Pace(session, host.now);
  const chat = new Chat({ session, pace, files: chatFiles(host, bindStep), lane: storyLane, isOtherServer: false });
  const enter = async (...lines: readonly string[]): Promise<Reply> => {
    let reply: Reply = { kind: 'done' };
    for (const line of lines) reply = await chat.enter(line);
    return reply;
  };
  return {
    chat,
    cwd,
    enter,
    saveAndRun: async (name = 'saved.feature') => {
      const saved = await enter(`/save ${name}`);
      if (saved.kind !== 'done') throw new Error(JSON.stringify(saved));
      const { host: runner, output } = hostIn(cwd);
      const code = await runCommandLine(['run', name], runner);
      const text = readFileSync(join(cwd, name), 'utf8');
      if (code !== 0) throw new Error(`${output()}\n${text}`);
      return text;
    },
    close: async () => {
      pace.stop();
      await session.close();
      for (const each of [lane, ...lanes]) await each.close();
    },
  };
}
