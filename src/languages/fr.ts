/**
 * French texts, addressing the customer as « vous ». Names follow a noun or a comma, never « de », which would have to
 * be elided before a vowel. A no-break space (`\u00a0`) stands before : and after « n° », a narrow one (`\u202f`) before ; ! ?
 */
import type { Catalogue } from './catalogue.ts';
import { BY_THOUSANDS, type Conventions } from './conventions.ts';
import { ZERO_AS_ONE_AND_MILLIONS } from './plural-rules.ts';

/** The French catalogue. */
export const fr: Catalogue = {
  greeting: 'Bonjour\u202f! Comment pouvons-nous vous aider\u202f?',
  conversation: 'Conversation n°\u00a0{number}',
  you: 'Vous',
  visitor: 'Visiteur',
  automaticMessage: 'Message automatique',
  file: 'Fichier\u00a0: {name} ({size})',
  sizeBytes: '{count, plural, one {#\u00a0octet} many {#\u00a0d’octets} other {#\u00a0octets}}',
  sizeKilobytes: '{amount}\u00a0ko',
  sizeMegabytes: '{amount}\u00a0Mo',
  sizeGigabytes: '{amount}\u00a0Go',
  introduceTitle: 'Présentez-vous',
  contactsTitle: 'Laissez vos contacts et nous vous informerons de la réponse',
  copyTitle: 'Précisez l’e-mail auquel nous vous enverrons une copie de la conversation',
  fieldName: 'Nom',
  fieldEmail: 'E-mail',
  fieldPhone: 'Téléphone',
  sendForm: 'Envoyer',
  sendCopy: 'Envoyer une copie',
  dismissForm: 'Pas maintenant',
  askForCopy: 'Envoyer une copie par e-mail',
  conversationEnded: 'Cette conversation est terminée.',
  nameMissing: 'Veuillez indiquer votre nom.',
  nameTooLong: 'Ce nom est trop long. Veuillez le limiter à 200 caractères.',
  emailMissing: 'Veuillez indiquer votre adresse e-mail.',
  emailInvalid: 'Cette adresse e-mail semble incorrecte. Elle doit être de la forme nom@example.com.',
  emailTooLong: 'Cette adresse e-mail est trop longue pour recevoir des messages.',
  phoneInvalid:
    'Ce numéro de téléphone semble incorrect. Veuillez le vérifier et ajouter l’indicatif du pays si vous êtes à l’étranger.',
  contactMissing:
    'Veuillez indiquer une adresse e-mail ou un numéro de téléphone pour que nous puissions vous joindre.',
  tooManyCopies: 'Trop de copies ont été demandées. Veuillez réessayer plus tard.',
  awayNotice:
    'Personne ne peut vous répondre pour le moment. Laissez vos contacts et nous vous informerons de la réponse.',
  awayPlainNotice:
    'Personne ne peut vous répondre pour le moment. Votre message sera lu dès que quelqu’un sera de retour.',
  awayKnownNotice: 'Personne ne peut vous répondre pour le moment. Nous enverrons la réponse à l’adresse {address}.',
  awayKnownPhoneNotice: 'Personne ne peut vous répondre pour le moment. Nous vous appellerons.',
  copySending: 'La copie de la conversation est en cours d’envoi.',
  copySent: 'La copie de la conversation a été envoyée à l’adresse {address}.',
  copyFailed: 'La copie de la conversation n’a pas pu être envoyée à l’adresse {address}.',
  deskContactDetails: 'Coordonnées',
  deskMailUndelivered: 'L’e-mail envoyé à l’adresse {address} n’a pas pu être remis\u00a0: {reason}',
  deskContactConflict:
    'Conflit de coordonnées\u00a0: {email} et {phone} appartiennent à deux fiches différentes du CRM. Seule la première a été complétée.',
  deskNote: 'Note interne',
  deskTransferred: 'Conversation transférée\u00a0: {from} → {to}.',
  deskWaiting: 'En attente d’une réponse',
  continueConversation: 'Poursuivre la conversation',
  automaticMail: 'Cet e-mail a été envoyé automatiquement.',
  wholeAttached:
    'Cet e-mail est trop long pour être affiché en entier. Vous trouverez le texte complet dans le fichier joint\u00a0: {file}',
  unreadSubject:
    '{count, plural, one {Nouvelle réponse} many {Nouvelles réponses} other {Nouvelles réponses}} dans la conversation n°\u00a0{number} – {channel}',
  unreadPreheader:
    '{count, plural, one {{agent} vous a envoyé un message.} many {{agent} vous a envoyé # de messages.} other {{agent} vous a envoyé # messages.}}',
  unreadHeading:
    '{count, plural, one {Vous avez une nouvelle réponse} many {Vous avez # de nouvelles réponses} other {Vous avez # nouvelles réponses}}',
  unreadIntroduction:
    '{count, plural, one {Vous n’avez pas encore lu cette réponse dans le chat {channel}.} many {Vous n’avez pas encore lu ces réponses dans le chat {channel}.} other {Vous n’avez pas encore lu ces réponses dans le chat {channel}.}}',
  unreadQuestion: 'Votre question',
  unreadReplies: 'Notre réponse',
  unreadReason: 'Vous recevez cet e-mail parce que vous avez laissé votre adresse dans le chat {channel}.',
  unsubscribe: 'Ne plus recevoir d’e-mails au sujet de cette conversation',
  transcriptSubject: 'Copie de la conversation n°\u00a0{number} – {channel}',
  transcriptPreheader: '{count, plural, one {Un message} many {# de messages} other {# messages}} à conserver.',
  transcriptHeading: 'Copie de votre conversation',
  transcriptIntroduction:
    '{count, plural, one {Voici le message de votre conversation dans le chat {channel}.} many {Voici les # de messages de votre conversation dans le chat {channel}.} other {Voici les # messages de votre conversation dans le chat {channel}.}}',
  transcriptReason: 'Vous recevez cette copie parce que cette adresse a été indiquée dans le chat {channel}.',
};

/** French conventions. */
export const frConventions: Conventions = {
  direction: 'ltr',
  plural: ZERO_AS_ONE_AND_MILLIONS,
  numbers: { decimal: ',', group: '\u202f', grouping: BY_THOUSANDS },
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  moment: ({ day, month, year, hour24, minute }) => `${day === 1 ? '1er' : day} ${month} ${year} à ${hour24}:${minute}`,
};
