/** Italian texts, addressing the customer with the courtesy form “lei”. */
import type { Catalogue } from './catalogue.ts';
import { BY_THOUSANDS_FROM_FIVE_DIGITS, type Conventions } from './conventions.ts';
import { ONE_AND_MILLIONS } from './plural-rules.ts';

/** The Italian catalogue. */
export const it: Catalogue = {
  greeting: 'Buongiorno! Come possiamo aiutarla?',
  conversation: 'Conversazione n.\u00a0{number}',
  you: 'Lei',
  visitor: 'Ospite',
  automaticMessage: 'Messaggio automatico',
  file: 'File: {name} ({size})',
  sizeBytes: '{count}\u00a0byte',
  sizeKilobytes: '{amount}\u00a0kB',
  sizeMegabytes: '{amount}\u00a0MB',
  sizeGigabytes: '{amount}\u00a0GB',
  introduceTitle: 'Si presenti',
  contactsTitle: 'Lasci i suoi recapiti e la avviseremo non appena ci sarà una risposta',
  copyTitle: 'Indichi l’indirizzo e-mail a cui inviarle una copia della conversazione',
  fieldName: 'Nome',
  fieldEmail: 'E-mail',
  fieldPhone: 'Telefono',
  sendForm: 'Invia',
  sendCopy: 'Invia una copia',
  dismissForm: 'Non ora',
  askForCopy: 'Invia una copia per e-mail',
  conversationEnded: 'Questa conversazione è terminata.',
  nameMissing: 'Inserisca il suo nome.',
  nameTooLong: 'Questo nome è troppo lungo. Può contenere al massimo 200 caratteri.',
  emailMissing: 'Inserisca il suo indirizzo e-mail.',
  emailInvalid: 'Questo indirizzo e-mail non sembra corretto. Il formato deve essere nome@example.com.',
  emailTooLong: 'Questo indirizzo e-mail è troppo lungo per poter ricevere messaggi.',
  phoneInvalid:
    'Questo numero di telefono non sembra corretto. Lo verifichi e aggiunga il prefisso internazionale se si trova all’estero.',
  contactMissing: 'Inserisca un indirizzo e-mail o un numero di telefono, così potremo contattarla.',
  tooManyCopies: 'Sono state richieste troppe copie. Riprovi più tardi.',
  awayNotice:
    'Al momento nessuno può risponderle. Lasci i suoi recapiti e la avviseremo non appena ci sarà una risposta.',
  awayPlainNotice:
    'Al momento nessuno può risponderle. Leggeremo il suo messaggio non appena qualcuno sarà di nuovo disponibile.',
  awayKnownNotice: 'Al momento nessuno può risponderle. Invieremo la risposta all’indirizzo {address}.',
  awayKnownPhoneNotice: 'Al momento nessuno può risponderle. La contatteremo per telefono.',
  copySending: 'La copia della conversazione è in fase di invio.',
  copySent: 'La copia della conversazione è stata inviata all’indirizzo {address}.',
  copyFailed: 'Non è stato possibile inviare la copia della conversazione all’indirizzo {address}.',
  deskContactDetails: 'Dati di contatto',
  deskMailUndelivered: 'Non è stato possibile recapitare l’e-mail all’indirizzo {address}: {reason}',
  deskContactConflict:
    'Conflitto tra i recapiti: {email} e {phone} appartengono a due schede diverse del CRM. È stata completata solo la prima.',
  deskNote: 'Nota interna',
  deskTransferred: 'Conversazione trasferita da {from} a {to}.',
  deskWaiting: 'In attesa di risposta',
  continueConversation: 'Continua la conversazione',
  automaticMail: 'Questa e-mail è stata inviata automaticamente.',
  wholeAttached:
    'Questa e-mail è troppo lunga per essere mostrata per intero. Troverà il testo completo nel file allegato: {file}',
  unreadSubject:
    '{count, plural, one {Nuova risposta} many {Nuove risposte} other {Nuove risposte}} nella conversazione n.\u00a0{number} – {channel}',
  unreadPreheader:
    '{count, plural, one {{agent} le ha inviato un messaggio.} many {{agent} le ha inviato # di messaggi.} other {{agent} le ha inviato # messaggi.}}',
  unreadHeading:
    '{count, plural, one {C’è una nuova risposta per lei} many {Ci sono # di nuove risposte per lei} other {Ci sono # nuove risposte per lei}}',
  unreadIntroduction:
    '{count, plural, one {Non ha ancora letto questa risposta di {channel}.} many {Non ha ancora letto queste risposte di {channel}.} other {Non ha ancora letto queste risposte di {channel}.}}',
  unreadQuestion: 'La sua domanda',
  unreadReplies: 'La nostra risposta',
  unreadReason: 'Riceve questa e-mail perché ha lasciato il suo indirizzo nella chat di {channel}.',
  unsubscribe: 'Non ricevere altre e-mail su questa conversazione',
  transcriptSubject: 'Copia della conversazione n.\u00a0{number} – {channel}',
  transcriptPreheader: '{count, plural, one {Un messaggio} many {# di messaggi} other {# messaggi}} da conservare.',
  transcriptHeading: 'Copia della sua conversazione',
  transcriptIntroduction:
    '{count, plural, one {Ecco il messaggio della sua conversazione con {channel}.} many {Ecco i # di messaggi della sua conversazione con {channel}.} other {Ecco i # messaggi della sua conversazione con {channel}.}}',
  transcriptReason: 'Riceve questa copia perché questo indirizzo è stato indicato nella chat di {channel}.',
};

/** Italian conventions. */
export const itConventions: Conventions = {
  direction: 'ltr',
  plural: ONE_AND_MILLIONS,
  numbers: { decimal: ',', group: '.', grouping: BY_THOUSANDS_FROM_FIVE_DIGITS },
  months: [
    'gennaio',
    'febbraio',
    'marzo',
    'aprile',
    'maggio',
    'giugno',
    'luglio',
    'agosto',
    'settembre',
    'ottobre',
    'novembre',
    'dicembre',
  ],
  moment: ({ day, month, year, hour24, minute }) =>
    `${day === 1 ? '1º' : day} ${month} ${year} alle ore ${hour24}:${minute}`,
};
