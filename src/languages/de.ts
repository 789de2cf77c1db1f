/** German texts, addressing the customer as „Sie“. */
import type { Catalogue } from './catalogue.ts';
import { BY_THOUSANDS, type Conventions } from './conventions.ts';
import { ONE_AND_OTHER } from './plural-rules.ts';

/** The German catalogue. */
export const de: Catalogue = {
  greeting: 'Guten Tag! Wie können wir Ihnen helfen?',
  conversation: 'Gespräch Nr.\u00a0{number}',
  you: 'Sie',
  visitor: 'Gast',
  automaticMessage: 'Automatische Nachricht',
  file: 'Datei: {name} ({size})',
  sizeBytes: '{count}\u00a0Byte',
  sizeKilobytes: '{amount}\u00a0kB',
  sizeMegabytes: '{amount}\u00a0MB',
  sizeGigabytes: '{amount}\u00a0GB',
  introduceTitle: 'Stellen Sie sich bitte vor',
  contactsTitle: 'Hinterlassen Sie Ihre Kontaktdaten, dann benachrichtigen wir Sie über unsere Antwort',
  copyTitle: 'Geben Sie die E-Mail-Adresse an, an die wir eine Kopie des Gesprächs senden sollen',
  fieldName: 'Name',
  fieldEmail: 'E-Mail',
  fieldPhone: 'Telefon',
  sendForm: 'Senden',
  sendCopy: 'Kopie senden',
  dismissForm: 'Jetzt nicht',
  askForCopy: 'Kopie per E-Mail senden',
  conversationEnded: 'Dieses Gespräch ist beendet.',
  nameMissing: 'Bitte geben Sie Ihren Namen ein.',
  nameTooLong: 'Dieser Name ist zu lang. Bitte kürzen Sie ihn auf höchstens 200 Zeichen.',
  emailMissing: 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
  emailInvalid: 'Diese E-Mail-Adresse scheint nicht zu stimmen. Sie sollte die Form name@example.com haben.',
  emailTooLong: 'Diese E-Mail-Adresse ist zu lang. Nachrichten können dort nicht zugestellt werden.',
  phoneInvalid:
    'Diese Telefonnummer scheint nicht zu stimmen. Bitte prüfen Sie die Nummer und geben Sie im Ausland auch die Landesvorwahl an.',
  contactMissing: 'Bitte geben Sie eine E-Mail-Adresse oder eine Telefonnummer ein, damit wir Sie erreichen können.',
  tooManyCopies: 'Es wurden zu viele Kopien angefordert. Bitte versuchen Sie es später noch einmal.',
  awayNotice:
    'Im Moment kann Ihnen niemand antworten. Hinterlassen Sie Ihre Kontaktdaten, dann benachrichtigen wir Sie über unsere Antwort.',
  awayPlainNotice: 'Im Moment kann Ihnen niemand antworten. Ihre Nachricht wird gelesen, sobald wieder jemand da ist.',
  awayKnownNotice: 'Im Moment kann Ihnen niemand antworten. Wir senden die Antwort an {address}.',
  awayKnownPhoneNotice: 'Im Moment kann Ihnen niemand antworten. Wir rufen Sie an.',
  copySending: 'Die Kopie des Gesprächs wird gerade gesendet.',
  copySent: 'Die Kopie des Gesprächs wurde an {address} gesendet.',
  copyFailed: 'Die Kopie des Gesprächs konnte nicht an {address} gesendet werden.',
  deskContactDetails: 'Kontaktdaten',
  deskMailUndelivered: 'Die E-Mail an {address} konnte nicht zugestellt werden: {reason}',
  deskContactConflict:
    'Widersprüchliche Kontaktdaten: {email} und {phone} gehören zu zwei verschiedenen CRM-Einträgen. Nur der erste wurde ergänzt.',
  deskNote: 'Interne Notiz',
  deskTransferred: 'Gespräch von {from} an {to} übergeben.',
  deskWaiting: 'Wartet auf Antwort',
  continueConversation: 'Gespräch fortsetzen',
  automaticMail: 'Diese E-Mail wurde automatisch gesendet.',
  wholeAttached:
    'Diese E-Mail ist zu lang, um vollständig angezeigt zu werden. Den ganzen Text finden Sie in der angehängten Datei: {file}',
  unreadSubject: '{count, plural, one {Neue Antwort} other {Neue Antworten}} im Gespräch Nr.\u00a0{number} – {channel}',
  unreadPreheader:
    '{count, plural, one {{agent} hat Ihnen geschrieben.} other {{agent} hat Ihnen # Nachrichten geschrieben.}}',
  unreadHeading: '{count, plural, one {Sie haben eine neue Antwort} other {Sie haben # neue Antworten}}',
  unreadIntroduction:
    '{count, plural, one {Sie haben diese Antwort von {channel} noch nicht gesehen.} other {Sie haben diese Antworten von {channel} noch nicht gesehen.}}',
  unreadQuestion: 'Ihre Frage',
  unreadReplies: 'Unsere Antwort',
  unreadReason: 'Sie erhalten diese E-Mail, weil Sie im Chat von {channel} Ihre Adresse hinterlassen haben.',
  unsubscribe: 'Keine weiteren E-Mails zu diesem Gespräch',
  transcriptSubject: 'Kopie des Gesprächs Nr.\u00a0{number} – {channel}',
  transcriptPreheader: '{count, plural, one {Eine Nachricht} other {# Nachrichten}} für Ihre Unterlagen.',
  transcriptHeading: 'Kopie Ihres Gesprächs',
  transcriptIntroduction:
    '{count, plural, one {Hier finden Sie die Nachricht aus Ihrem Gespräch mit {channel}.} other {Hier finden Sie die # Nachrichten aus Ihrem Gespräch mit {channel}.}}',
  transcriptReason: 'Sie erhalten diese Kopie, weil diese Adresse im Chat von {channel} angegeben wurde.',
};

/** German conventions. */
export const deConventions: Conventions = {
  direction: 'ltr',
  plural: ONE_AND_OTHER,
  numbers: { decimal: ',', group: '.', grouping: BY_THOUSANDS },
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  moment: ({ day, month, year, hour24, minute }) => `${day}. ${month} ${year} um ${hour24}:${minute} Uhr`,
};
