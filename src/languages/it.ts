/** Italian texts, addressing the customer with the courtesy form “lei”. */
import type { Catalogue } from './catalogue.ts';

/** The Italian catalogue. */
export const it: Catalogue = {
  greeting: 'Buongiorno! Come possiamo aiutarla?',
  conversation: 'Conversazione n. {number}',
  you: 'Lei',
  visitor: 'Visitatore',
  automaticMessage: 'Messaggio automatico',
  file: 'File: {name} ({size})',
  introduceTitle: 'Si presenti',
  contactsTitle: 'Lasci i suoi contatti e la informeremo della risposta',
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
  nameTooLong: 'Questo nome è troppo lungo. Lo abbrevi a 200 caratteri.',
  emailMissing: 'Inserisca il suo indirizzo e-mail.',
  emailInvalid: 'Questo indirizzo e-mail non sembra corretto. Deve avere la forma nome@example.com.',
  emailTooLong: 'Questo indirizzo e-mail è troppo lungo per poter ricevere messaggi.',
  phoneInvalid:
    'Questo numero di telefono non sembra corretto. Lo verifichi e aggiunga il prefisso internazionale se si trova all’estero.',
  contactMissing: 'Inserisca un indirizzo e-mail o un numero di telefono, così potremo contattarla.',
  tooManyCopies: 'Sono state richieste troppe copie. Riprovi più tardi.',
  awayNotice: 'Al momento nessuno può risponderle. Lasci i suoi contatti e la informeremo della risposta.',
  awayPlainNotice:
    'Al momento nessuno può risponderle. Il suo messaggio sarà letto non appena qualcuno sarà di nuovo disponibile.',
  awayKnownNotice: 'Al momento nessuno può risponderle. Invieremo la risposta all’indirizzo {address}.',
  awayKnownPhoneNotice: 'Al momento nessuno può risponderle. La richiameremo.',
  copySending: 'La copia della conversazione è in corso di invio.',
  copySent: 'La copia della conversazione è stata inviata all’indirizzo {address}.',
  copyFailed: 'Non è stato possibile inviare la copia della conversazione all’indirizzo {address}.',
  deskContactDetails: 'Dati di contatto',
  deskMailUndelivered: 'Non è stato possibile recapitare l’e-mail all’indirizzo {address}: {reason}',
  deskContactConflict:
    'Conflitto tra i contatti: {email} e {phone} appartengono a due schede diverse del CRM. È stata completata solo la prima.',
  deskNote: 'Nota interna',
  deskTransferred: 'Conversazione trasferita da {from} a {to}.',
  deskWaiting: 'In attesa di risposta',
  continueConversation: 'Prosegui la conversazione',
  automaticMail: 'Questa e-mail è stata inviata automaticamente.',
  unreadSubject:
    '{count, plural, one {Nuova risposta} many {Nuove risposte} other {Nuove risposte}} nella conversazione n. {number} – {channel}',
  unreadPreheader:
    '{count, plural, one {{agent} le ha scritto.} many {{agent} le ha scritto # di messaggi.} other {{agent} le ha scritto # messaggi.}}',
  unreadHeading:
    '{count, plural, one {Ha una nuova risposta} many {Ha # di nuove risposte} other {Ha # nuove risposte}}',
  unreadIntroduction:
    '{count, plural, one {Non ha ancora visto questa risposta di {channel}.} many {Non ha ancora visto queste risposte di {channel}.} other {Non ha ancora visto queste risposte di {channel}.}}',
  unreadQuestion: 'La sua domanda',
  unreadReplies: 'La nostra risposta',
  unreadReason: 'Riceve questa e-mail perché ha lasciato il suo indirizzo nella chat di {channel}.',
  unsubscribe: 'Non ricevere altre e-mail su questa conversazione',
  transcriptSubject: 'Copia della conversazione n. {number} – {channel}',
  transcriptPreheader: '{count, plural, one {Un messaggio} many {# di messaggi} other {# messaggi}} da conservare.',
  transcriptHeading: 'Copia della sua conversazione',
  transcriptIntroduction:
    '{count, plural, one {Ecco il messaggio della sua conversazione con {channel}.} many {Ecco # di messaggi della sua conversazione con {channel}.} other {Ecco i # messaggi della sua conversazione con {channel}.}}',
  transcriptReason: 'Riceve questa copia perché questo indirizzo è stato indicato nella chat di {channel}.',
};
