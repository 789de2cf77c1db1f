/** A target that shows what a test puts on its stage, remembers what was done to it, and does nothing by itself. */

import type { ReceivedMail } from '../../src/sink/received-mail.ts';
import { SCENARIO_START } from '../../src/steps/world.ts';
import type {
  ActionResult,
  AgentDesk,
  CrmRecordView,
  DeskConversation,
  RecordedDecision,
  ScreenForm,
  Target,
  VisitorHand,
  VisitorScreen,
  WorldPlan,
} from '../../src/target/target.ts';

/** What a test sets and reads. */
export interface Stage {
  readonly target: Target;
  /** Everything done, one line each: `Anna write Hello`. */
  readonly done: string[];
  plan: WorldPlan | undefined;
  /** When set, `open` is refused with it. */
  refuseOpen: string | undefined;
  /** When set, every action is refused with it. */
  refuse: string | undefined;
  now: number;
  /** Called with each line of `done`. */
  onAction: ((line: string) => void) | undefined;
  readonly screens: Map<string, VisitorScreen>;
  readonly desks: Map<string, AgentDesk>;
  readonly mails: ReceivedMail[];
  records: readonly CrmRecordView[];
  decisions: readonly RecordedDecision[];
}

/** A screen with the page open and the chat in view, changed as a test wishes. */
export function screen(change: Partial<VisitorScreen> = {}): VisitorScreen {
  return { pageOpen: true, chatInView: true, language: 'en', lines: [], ...change };
}

/** A form that asks for the given fields. */
export function form(
  kind: ScreenForm['kind'],
  ...fields: readonly (Partial<ScreenForm['fields'][number]> & Pick<ScreenForm['fields'][number], 'field'>)[]
): ScreenForm {
  return {
    kind,
    title: `title of ${kind}`,
    fields: fields.map((field) => ({ label: `label of ${field.field}`, value: '', ...field })),
    sendLabel: 'Send',
    dismissLabel: 'Not now',
  };
}

/** A conversation on a desk, changed as a test wishes. */
export function conversation(change: Partial<DeskConversation> = {}): DeskConversation {
  return {
    number: 1,
    channel: 'Shop',
    status: 'active',
    place: 'mine',
    visitor: 'Visitor',
    contact: {},
    page: 'https://shop.example/',
    entries: [],
    ...change,
  };
}

/** A fresh stage. */
export function createStage(): Stage {
  const stage: Stage = {
    target: undefined as unknown as Target,
    done: [],
    plan: undefined,
    refuseOpen: undefined,
    refuse: undefined,
    now: SCENARIO_START,
    onAction: undefined,
    screens: new Map(),
    desks: new Map(),
    mails: [],
    records: [],
    decisions: [],
  };
  const note = async (...words: readonly unknown[]): Promise<ActionResult> => {
    stage.done.push(words.map((word) => (typeof word === 'object' ? JSON.stringify(word) : String(word))).join(' '));
    stage.onAction?.(stage.done.at(-1) ?? '');
    return stage.refuse === undefined ? { done: true } : { done: false, because: stage.refuse };
  };
  const hand = (name: string, looks: object): unknown =>
    new Proxy(looks, {
      get: (own, action) =>
        action === 'then'
          ? undefined
          : (Reflect.get(own, action) ?? ((...words: unknown[]) => note(name, String(action), ...words))),
    });
  const target: Partial<Target> = {
    open: async (plan) => {
      stage.plan = plan;
      return stage.refuseOpen === undefined ? { done: true } : { done: false, because: stage.refuseOpen };
    },
    now: () => stage.now,
    pass: async (duration) => {
      stage.now += duration;
      await note('pass', duration);
    },
    visitor: (name) => hand(name, { screen: () => stage.screens.get(name) ?? screen() }) as VisitorHand,
    agent: (name) =>
      hand(name, {
        desk: () => stage.desks.get(name) ?? { publicName: name, presence: 'online', conversations: [] },
        find: (number: number) => stage.desks.get(name)?.conversations.find((each) => each.number === number),
      }) as ReturnType<Target['agent']>,
    mails: () => stage.mails,
    crmRecords: () => stage.records,
    decisions: () => stage.decisions,
    timeline: () => [],
  };
  const all = hand('target', target) as Target;
  return Object.assign(stage, { target: all });
}
