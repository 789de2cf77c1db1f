/** What the screen shows beside the chat itself: where the person is, what is typed, what lies open. Values only. */
import type { ContactField } from '../../domain/vocabulary/contact.ts';
import type { Pane } from '../words/chat-words.ts';
import type { Typed } from './line-editor.ts';
import { EMPTY } from './line-editor.ts';

/** An item of a form that can be gone to. */
export type FormItem = ContactField | 'send' | 'dismiss';

/** Where the person is and what lies open. */
export interface ScreenState {
  readonly pane: Pane;
  readonly input: Typed;
  /** The item of the visitor's form that is being filled in; absent while the message line is. */
  readonly formItem?: FormItem | undefined;
  /** Lines scrolled up from the end, by pane; from the beginning in `reading` and overlays. */
  readonly scroll: Readonly<Record<Pane | 'reading', number>>;
  /** Which e-mail is marked, from 0. */
  readonly mail: number;
  readonly reading?: { readonly mail: number; readonly withHeaders: boolean } | undefined;
  /** Which step is marked, from 0; absent: the last one taken. */
  readonly step?: number | undefined;
  /** Number of the conversation chosen on the desk; absent: the one that needs the agent last. */
  readonly conversation?: number | undefined;
  /** Lines that lie over everything. */
  readonly overlay?: { readonly title: string; readonly lines: readonly string[]; readonly scroll: number } | undefined;
  /** Which completion is marked. */
  readonly completion: number;
  readonly notice?: { readonly isProblem: boolean; readonly lines: readonly string[] } | undefined;
  /** Ctrl+C was pressed once. */
  readonly isLeaving: boolean;
}

/** How the screen begins. */
export const FIRST_STATE: ScreenState = {
  pane: 'visitor',
  input: EMPTY,
  scroll: { visitor: 0, agent: 0, mail: 0, crm: 0, story: 0, reading: 0 },
  mail: 0,
  completion: 0,
  isLeaving: false,
};
