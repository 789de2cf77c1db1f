/** The e-mails the server accepted, in the order their transactions began. Bounded, so that a flood cannot take all memory. */
import type { ReceivedMail } from './received-mail.ts';

/** The accepted e-mails. */
export interface Mailbox {
  /** Oldest first; a new array after each change, so whoever holds one sees no change. */
  readonly mails: () => readonly ReceivedMail[];
  /** `order`: rising number of the transaction. */
  readonly put: (mail: ReceivedMail, order: number) => void;
  readonly isFull: () => boolean;
  readonly clear: () => void;
}

/** An empty mailbox for at most `limit` e-mails. */
export function createMailbox(limit: number): Mailbox {
  let slots: { readonly order: number; readonly mail: ReceivedMail }[] = [];
  let view: readonly ReceivedMail[] | undefined = [];
  return {
    mails: () => {
      view ??= slots.map((slot) => slot.mail);
      return view;
    },
    put: (mail, order) => {
      // Reading takes longer for a long e-mail: a later, shorter one may be through before it.
      let place = slots.length;
      while (place > 0 && (slots[place - 1]?.order ?? 0) > order) place -= 1;
      slots.splice(place, 0, { order, mail });
      view = undefined;
    },
    isFull: () => slots.length >= limit,
    clear: () => {
      slots = [];
      view = [];
    },
  };
}
