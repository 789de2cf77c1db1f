/** Decides when forms show themselves, go, and what a visitor does in them; what a sent form causes follows elsewhere. */
import { canBeAnswered } from './availability.ts';
import { type Decider, type Decision, NOTHING, reject } from './decision.ts';
import { the } from './evolve/change.ts';
import { FORMS } from './forms/index.ts';
import { copyLimitReached } from './transcript.ts';
import { DRAFT_LENGTH } from './user-text.ts';
import type { Command } from './vocabulary/command.ts';
import { CONTACT_FIELDS, type ContactDetails, type FormDraft } from './vocabulary/contact.ts';
import type { Context } from './vocabulary/context.ts';
import type { Event } from './vocabulary/event.ts';
import type { FormId } from './vocabulary/ids.ts';
import type { Conversation, FormKind, FormTimer, OpenForm, PortalState, Visitor } from './vocabulary/state.ts';
import type { DurationMs, Instant } from './vocabulary/time.ts';

/** The form on the screen: a copy's lies over the contact form. */
export function visibleForm(conversation: Conversation): OpenForm | undefined {
  return conversation.copyForm ?? conversation.contactForm;
}

/** Whether anything is known that "Introduce yourself" would ask for (INTRO-3). */
function isKnown(contact: ContactDetails): boolean {
  return contact.name !== undefined || contact.email !== undefined || contact.phone !== undefined;
}

/** Whether a reply can reach the visitor already (AWAY-4). */
export function isReachable(contact: ContactDetails): boolean {
  return contact.email !== undefined || contact.phone !== undefined;
}

/** The timers of a conversation's forms, with the delay each runs from. */
export function formTimers(
  state: PortalState,
  conversation: Conversation,
): { form: FormKind; timer: FormTimer; delayMs: DurationMs }[] {
  const { introduceTimer, contactsTimer, copyTimer } = conversation;
  if (introduceTimer === undefined && contactsTimer === undefined && copyTimer === undefined) return []; // as most times
  const { settings } = the(state.channels, conversation.channel);
  const timers: { form: FormKind; timer: FormTimer | undefined; delayMs: DurationMs }[] = [
    { form: 'introduce', timer: introduceTimer, delayMs: settings.formDelayMs },
    { form: 'contacts', timer: contactsTimer, delayMs: settings.contactsFormDelayMs },
    { form: 'copy', timer: copyTimer, delayMs: settings.transcriptFormDelayMs },
  ];
  return timers.flatMap(({ form, timer, delayMs }) => (timer === undefined ? [] : [{ form, timer, delayMs }]));
}

/** Shows a form; takes the contact form under it away where only one may be there (AWAY-3), keeping what was typed. */
function show(conversation: Conversation, form: FormKind, asked: boolean, known: FormDraft): Event[] {
  const { number, contactForm, formsShown, introduceTimer } = conversation;
  const replaces = contactForm !== undefined && (form === 'contacts' || (form === 'copy' && !asked));
  const carried: FormDraft = replaces ? { ...known, ...contactForm.draft } : known;
  const draft: FormDraft =
    form === 'copy' ? (known.email === undefined ? pickEmail(carried) : pickEmail(known)) : carried;
  return [
    ...(replaces ? [{ type: 'FormWithdrawn', conversation: number, id: contactForm.id } as const] : []),
    ...(form === 'contacts' && introduceTimer !== undefined
      ? [{ type: 'FormCancelled', conversation: number, form: 'introduce' } as const]
      : []),
    { type: 'FormShown', conversation: number, form, id: `${number}:${formsShown + 1}`, asked, draft },
  ];
}

function pickEmail(draft: FormDraft): FormDraft {
  return draft.email === undefined ? {} : { email: draft.email };
}

/** "Leave your contacts", at once or after its delay, on the page or when the visitor is back on it (AWAY-2). */
export function offerContacts(state: PortalState, conversation: Conversation, at: Instant): Event[] {
  const visitor = the(state.visitors, conversation.visitor);
  if (conversation.contactsShown || conversation.contactsTimer !== undefined || isReachable(visitor.contact)) return [];
  const { contactsFormDelayMs } = the(state.channels, conversation.channel).settings;
  if (visitor.pageOpen && contactsFormDelayMs === 0) return show(conversation, 'contacts', false, visitor.contact);
  const timer = visitor.pageOpen ? at + contactsFormDelayMs : 'when-back';
  return [{ type: 'FormScheduled', conversation: conversation.number, form: 'contacts', timer }];
}

/** A timer ran out: the form shows itself if it still has a reason to. */
function reachTimer(state: PortalState, conversation: Conversation, form: FormKind): Event[] {
  const visitor = the(state.visitors, conversation.visitor);
  const { number } = conversation;
  const cancelled: Event[] = [{ type: 'FormCancelled', conversation: number, form }];
  if (visitor.viewing !== number) return cancelled; // another conversation has begun (TRANS-2)
  if (!visitor.pageOpen) return [{ type: 'FormScheduled', conversation: number, form, timer: 'when-back' }];
  switch (form) {
    case 'introduce':
      return isKnown(visitor.contact) ? cancelled : show(conversation, form, false, {}); // INTRO-3
    case 'contacts':
      // answered meanwhile, nothing waits any more (AWAY-2)
      return isReachable(visitor.contact) || conversation.status !== 'waiting' || canBeAnswered(state, conversation)
        ? cancelled
        : show(conversation, form, false, visitor.contact);
    case 'copy':
      return conversation.copyForm === undefined ? show(conversation, form, false, visitor.contact) : cancelled;
  }
}

function typeInForm(conversation: Conversation, id: FormId, draft: FormDraft): Decision {
  const form = visibleForm(conversation);
  if (form?.id !== id) return goneOrUnknown(conversation, id);
  const typed = CONTACT_FIELDS.flatMap((field) => {
    const text = draft[field];
    return text === undefined ? [] : [[field, text.slice(0, DRAFT_LENGTH)] as const];
  });
  const whole: FormDraft = { ...form.draft, ...Object.fromEntries(typed) };
  return [{ type: 'FormTyped', conversation: conversation.number, id, draft: whole }];
}

/** Acting on a form that has gone already has no effect (INTRO-8); on one that never was, it is refused. */
function goneOrUnknown(conversation: Conversation, id: FormId): Decision {
  const [number, count] = id.split(':').map(Number);
  const was = number === conversation.number && count !== undefined && count >= 1 && count <= conversation.formsShown;
  return was ? NOTHING : reject('no-such-form', id);
}

function sendForm(state: PortalState, conversation: Conversation, id: FormId, at: Instant): Decision {
  const form = [conversation.copyForm, conversation.contactForm].find((open) => open?.id === id);
  if (form === undefined) return goneOrUnknown(conversation, id);
  const { defaultCountry } = the(state.channels, conversation.channel).settings;
  const reading = FORMS[form.kind].read(form.draft, defaultCountry);
  const refused = (problems: OpenForm['problems']): Event[] => [
    { type: 'FormRefused', conversation: conversation.number, id, problems },
  ];
  if (!reading.accepted) return refused(reading.problems);
  const { details } = reading;
  const copy = { address: details.email ?? '', isRequested: true };
  if (form.kind === 'copy' && copyLimitReached(state, conversation, copy, at)) {
    const { number } = conversation;
    const skip = { decision: 'skip', reason: 'too-many-copies' } as const;
    // TRANS-7; the record says so, too (MAIL-7)
    return [
      ...refused({ email: 'tooManyCopies' }),
      { type: 'MailDecided', conversation: number, kind: 'transcript', ...skip },
    ];
  }
  return [{ type: 'FormSent', conversation: conversation.number, form: form.kind, id, details }];
}

function dismissForm(conversation: Conversation, id: FormId): Decision {
  const isOpen = conversation.copyForm?.id === id || conversation.contactForm?.id === id;
  return isOpen ? [{ type: 'FormDismissed', conversation: conversation.number, id }] : goneOrUnknown(conversation, id);
}

function askForCopy(state: PortalState, conversation: Conversation | undefined): Decision {
  if (conversation === undefined || conversation.copyForm !== undefined) return NOTHING; // TRANS-1, TRANS-5
  return show(conversation, 'copy', true, the(state.visitors, conversation.visitor).contact);
}

function decideOfVisitor(state: PortalState, visitor: Visitor, command: FormCommand, at: Instant): Decision {
  if (!visitor.pageOpen) return reject('page-closed', visitor.id);
  const conversation = visitor.viewing === undefined ? undefined : the(state.conversations, visitor.viewing);
  if (command.type === 'AskForCopy') return askForCopy(state, conversation);
  if (conversation === undefined) return reject('no-such-form', command.form);
  switch (command.type) {
    case 'TypeInForm':
      return typeInForm(conversation, command.form, command.draft);
    case 'SendForm':
      return sendForm(state, conversation, command.form, at);
    case 'DismissForm':
      return dismissForm(conversation, command.form);
  }
}

type FormCommand = Extract<Command, { type: 'TypeInForm' | 'SendForm' | 'DismissForm' | 'AskForCopy' }>;

function decide(state: PortalState, command: Command, { at }: Context): Decision | undefined {
  switch (command.type) {
    case 'TypeInForm':
    case 'SendForm':
    case 'DismissForm':
    case 'AskForCopy': {
      const visitor = state.visitors.get(command.visitor);
      return visitor === undefined
        ? reject('unknown-visitor', command.visitor)
        : decideOfVisitor(state, visitor, command, at);
    }
    case 'ReachDeadline': {
      if (command.owner.kind !== 'conversation') return undefined;
      const conversation = the(state.conversations, command.owner.conversation);
      const due = formTimers(state, conversation).find(({ timer }) => timer !== 'when-back' && timer <= at);
      return due === undefined ? NOTHING : reachTimer(state, conversation, due.form);
    }
    default:
      return undefined;
  }
}

/** Timers stop while the page is closed and begin anew when the visitor is back (INTRO-5, TRANS-2). */
function rescheduleTimers(state: PortalState, visitor: Visitor, at: Instant): readonly Event[] {
  if (visitor.viewing === undefined) return NOTHING;
  const conversation = the(state.conversations, visitor.viewing);
  if (conversation.visitor !== visitor.id) return NOTHING; // a guest comes and goes: the forms are the visitor's own
  return formTimers(state, conversation).flatMap(({ form, timer, delayMs }): Event[] => {
    if ((timer === 'when-back') === !visitor.pageOpen) return [];
    const next = visitor.pageOpen ? at + delayMs : 'when-back';
    return [{ type: 'FormScheduled', conversation: conversation.number, form, timer: next }];
  });
}

function opened(state: PortalState, event: Extract<Event, { type: 'ConversationOpened' }>, at: Instant): Event[] {
  const visitor = the(state.visitors, event.visitor);
  const { formDelayMs } = the(state.channels, event.channel).settings;
  if (isKnown(visitor.contact)) return []; // INTRO-3
  return [{ type: 'FormScheduled', conversation: event.conversation, form: 'introduce', timer: at + formDelayMs }];
}

function ended(state: PortalState, event: Extract<Event, { type: 'ConversationEnded' }>, at: Instant): Event[] {
  const conversation = the(state.conversations, event.conversation);
  const visitor = the(state.visitors, conversation.visitor);
  if (visitor.viewing !== conversation.number) return []; // another conversation has begun (TRANS-2)
  const { transcriptFormDelayMs } = the(state.channels, conversation.channel).settings;
  const timer = visitor.pageOpen ? at + transcriptFormDelayMs : 'when-back';
  return [{ type: 'FormScheduled', conversation: conversation.number, form: 'copy', timer }];
}

/** Known by now, the visitor is asked nothing more, unless something else was typed that must not be lost (INTRO-3). */
function withdrawNeedless(state: PortalState, event: Extract<Event, { type: 'VisitorIdentified' }>): readonly Event[] {
  const { contact, viewing } = the(state.visitors, event.visitor);
  const conversation = viewing === undefined ? undefined : the(state.conversations, viewing);
  const form = conversation?.visitor === event.visitor ? conversation.contactForm : undefined;
  if (conversation === undefined || form === undefined) return NOTHING;
  const needless = form.kind === 'introduce' ? isKnown(contact) : isReachable(contact);
  const untouched = CONTACT_FIELDS.every((field) => [undefined, '', contact[field]].includes(form.draft[field]));
  return needless && untouched ? [{ type: 'FormWithdrawn', conversation: conversation.number, id: form.id }] : NOTHING;
}

function react(state: PortalState, event: Event, { at }: Context): readonly Event[] {
  switch (event.type) {
    case 'ConversationOpened':
      return opened(state, event, at);
    case 'ConversationEnded':
      return ended(state, event, at);
    case 'PageOpened':
    case 'PageClosed':
    case 'ConversationResumed':
      return rescheduleTimers(state, the(state.visitors, event.visitor), at);
    case 'VisitorIdentified':
      return withdrawNeedless(state, event);
    default:
      return NOTHING;
  }
}

/** Decides when forms show themselves, go, and what a visitor does in them. */
export const formFlow: Decider = { decide, react };
