/** Folds who visitors are and what they do with the page. */
import { assertNever } from '../vocabulary/assert.ts';
import type { ContactDetails } from '../vocabulary/contact.ts';
import type { Event } from '../vocabulary/event.ts';
import type { PortalState } from '../vocabulary/state.ts';
import { changeConversation, changeVisitor, the } from './change.ts';
import { wholeVisitor } from './whole-record.ts';

type VisitorEvent = Extract<
  Event,
  {
    type:
      | 'VisitorArrived'
      | 'VisitorPreferencesChanged'
      | 'PageOpened'
      | 'PageClosed'
      | 'ChatBroughtIntoView'
      | 'ChatPutOutOfView'
      | 'ConversationResumed'
      | 'VisitorIdentified';
  }
>;

/** Shared by all of whom nothing is known. */
const NOTHING_KNOWN: ContactDetails = {};

/** Folds one of these events into `state`, in place. */
export function evolveVisitor(state: PortalState, event: VisitorEvent): void {
  switch (event.type) {
    case 'VisitorArrived':
      state.visitors.set(
        event.visitor,
        wholeVisitor({
          id: event.visitor,
          channel: event.channel,
          contact: NOTHING_KNOWN,
          language: event.language,
          timeZone: event.timeZone,
          pageOpen: false,
          chatInView: true,
          page: the(state.channels, event.channel).settings.site,
        }),
      );
      return;
    case 'VisitorPreferencesChanged': {
      const visitor = the(state.visitors, event.visitor);
      return changeVisitor(state, event.visitor, {
        language: event.language ?? visitor.language,
        timeZone: event.timeZone ?? visitor.timeZone,
      });
    }
    case 'PageOpened': {
      const { viewing } = the(state.visitors, event.visitor);
      if (viewing !== undefined) changeConversation(state, viewing, { page: event.page });
      return changeVisitor(state, event.visitor, { pageOpen: true, page: event.page });
    }
    case 'PageClosed':
      return changeVisitor(state, event.visitor, { pageOpen: false });
    case 'ChatBroughtIntoView':
      return changeVisitor(state, event.visitor, { chatInView: true });
    case 'ChatPutOutOfView':
      return changeVisitor(state, event.visitor, { chatInView: false });
    case 'ConversationResumed': {
      const { visitor, guests } = the(state.conversations, event.conversation);
      const { page, pageOpen } = the(state.visitors, event.visitor);
      if (visitor !== event.visitor && !guests.includes(event.visitor)) {
        changeConversation(state, event.conversation, { guests: [...guests, event.visitor] });
      }
      if (pageOpen) changeConversation(state, event.conversation, { page }); // a page opened now says so itself
      return changeVisitor(state, event.visitor, { viewing: event.conversation });
    }
    case 'VisitorIdentified':
      return changeVisitor(state, event.visitor, {
        contact: { ...the(state.visitors, event.visitor).contact, ...event.contact },
      });
    default:
      return assertNever(event);
  }
}
