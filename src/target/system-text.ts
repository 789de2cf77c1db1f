/** The words of messages the system posts, in the language of whoever reads them (LANG-4). */
import type { ContactDetails } from '../domain/vocabulary/contact.ts';
import { CONTACT_FIELDS } from '../domain/vocabulary/contact.ts';
import type { Message } from '../domain/vocabulary/message.ts';
import type { PortalState } from '../domain/vocabulary/state.ts';
import type { TextLanguage } from '../languages/catalogue.ts';
import { formatSize, translate } from '../languages/format.ts';

/** The label of each contact field. */
export const FIELD_LABELS: Readonly<{ name: 'fieldName'; email: 'fieldEmail'; phone: 'fieldPhone' }> = {
  name: 'fieldName',
  email: 'fieldEmail',
  phone: 'fieldPhone',
};

function detailsText(language: TextLanguage, details: ContactDetails): string {
  return CONTACT_FIELDS.flatMap((field) => {
    const value = details[field];
    return value === undefined ? [] : [`${translate(language, FIELD_LABELS[field])}: ${value}`];
  }).join('\n');
}

const AWAY_TEXTS = { form: 'awayNotice', phone: 'awayKnownPhoneNotice', later: 'awayPlainNotice' } as const;

/** What a message says to a reader of `language`. */
export function messageText(state: PortalState, message: Message, language: TextLanguage): string {
  if ('file' in message) {
    const { name, size } = message.file;
    return translate(language, 'file', { name, size: formatSize(language, size) });
  }
  const agentName = (id: string): string => state.agents.get(id)?.publicName ?? id;
  switch (message.kind) {
    case 'visitor':
    case 'reply':
    case 'note':
      return message.text;
    case 'greeting':
      return message.text ?? translate(language, 'greeting');
    case 'away-notice':
      if (message.reach === 'email') return translate(language, 'awayKnownNotice', { address: message.address ?? '' });
      return translate(language, AWAY_TEXTS[message.reach]);
    case 'contact-details':
      return `${translate(language, 'deskContactDetails')}\n${detailsText(language, message.details)}`;
    case 'contact-conflict':
      return translate(language, 'deskContactConflict', { email: message.email, phone: message.phone });
    case 'mail-undelivered':
      return translate(language, 'deskMailUndelivered', { address: message.address, reason: message.reason });
    case 'transfer':
      return translate(language, 'deskTransferred', { from: agentName(message.from), to: agentName(message.to) });
  }
}
