/** German texts, addressing the customer as „Sie“. */
import type { Catalogue } from './catalogue.ts';

/** The German catalogue. */
export const de: Catalogue = {
  greeting: 'Guten Tag! Wie können wir Ihnen helfen?',
  conversation: 'Gespräch Nr. {number}',
  you: 'Sie',
  visitor: 'Besucher',
  automaticMessage: 'Automatische Nachricht',
  file: 'Datei: {name} ({size})',
  introduceTitle: 'Stellen Sie sich vor',
  contactsTitle: 'Hinterlassen Sie Ihre Kontaktdaten und wir informieren Sie über die Antwort',
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
  nameTooLong: 'Dieser Name ist zu lang. Bitte kürzen Sie ihn auf 200 Zeichen.',
  emailMissing: 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
  emailInvalid: 'Diese E-Mail-Adresse scheint nicht zu stimmen. Sie sollte wie name@example.com aussehen.',
  emailTooLong: 'Diese E-Mail-Adresse ist zu lang, um Nachrichten empfangen zu können.',
  phoneInvalid:
    'Diese Telefonnummer scheint nicht zu stimmen. Bitte prüfen Sie sie und ergänzen Sie im Ausland die Landesvorwahl.',
  contactMissing: 'Bitte geben Sie eine E-Mail-Adresse oder eine Telefonnummer ein, damit wir Sie erreichen können.',
  tooManyCopies: 'Es wurden zu viele Kopien angefordert. Bitte versuchen Sie es später noch einmal.',
  awayNotice:
    'Im Moment kann Ihnen niemand antworten. Hinterlassen Sie Ihre Kontaktdaten und wir informieren Sie über die Antwort.',
  awayKnownNotice: 'Im Moment kann Ihnen niemand antworten. Wir senden die Antwort an {address}.',
  awayKnownPhoneNotice: 'Im Moment kann Ihnen niemand antworten. Wir rufen Sie zurück.',
  copySending: 'Die Kopie des Gesprächs wird gerade gesendet.',
  copySent: 'Die Kopie des Gesprächs wurde an {address} gesendet.',
  copyFailed: 'Die Kopie des Gesprächs konnte nicht an {address} gesendet werden.',
  deskContactDetails: 'Kontaktdaten',
  deskMailUndelivered: 'Die E-Mail an {address} konnte nicht zugestellt werden: {reason}',
  deskContactConflict:
    'Widersprüchliche Kontaktdaten: {email} und {phone} gehören zu zwei verschiedenen CRM-Einträgen. Nur der erste wurde ergänzt.',
  deskNote: 'Interne Notiz',
  deskTransferred: 'Weitergeleitet von {from} an {to}.',
  deskWaiting: 'Wartet auf Antwort',
  continueConversation: 'Gespräch fortsetzen',
  automaticMail: 'Diese E-Mail wurde automatisch gesendet.',
  unreadSubject: '{count, plural, one {Neue Antwort} other {Neue Antworten}} im Gespräch Nr. {number} – {channel}',
  unreadPreheader:
    '{count, plural, one {{agent} hat Ihnen geschrieben.} other {{agent} hat Ihnen # Nachrichten geschrieben.}}',
  unreadHeading: '{count, plural, one {Sie haben eine neue Antwort} other {Sie haben # neue Antworten}}',
  unreadIntroduction:
    '{count, plural, one {Sie haben diese Antwort von {channel} noch nicht gesehen.} other {Sie haben diese Antworten von {channel} noch nicht gesehen.}}',
  unreadQuestion: 'Ihre Frage',
  unreadReplies: 'Unsere Antwort',
  unreadReason: 'Sie erhalten diese E-Mail, weil Sie im Chat von {channel} Ihre Adresse hinterlassen haben.',
  unsubscribe: 'Keine weiteren E-Mails zu diesem Gespräch',
  transcriptSubject: 'Kopie des Gesprächs Nr. {number} – {channel}',
  transcriptPreheader: '{count, plural, one {Eine Nachricht} other {# Nachrichten}} zum Aufbewahren.',
  transcriptHeading: 'Kopie Ihres Gesprächs',
  transcriptIntroduction:
    '{count, plural, one {Hier ist die Nachricht aus Ihrem Gespräch mit {channel}.} other {Hier sind die # Nachrichten aus Ihrem Gespräch mit {channel}.}}',
  transcriptReason:
    'Sie erhalten diese E-Mail, weil für diese Adresse eine Kopie des Gesprächs mit {channel} angefordert wurde.',
};
