/** Polish texts, addressing the customer as „Państwo”; names stay in the nominative. */
import type { Catalogue } from './catalogue.ts';
import { BY_THOUSANDS_FROM_FIVE_DIGITS, type Conventions } from './conventions.ts';
import { POLISH } from './plural-rules.ts';

/** The Polish catalogue. */
export const pl: Catalogue = {
  greeting: 'Dzień dobry! W czym możemy Państwu pomóc?',
  conversation: 'Rozmowa nr\u00a0{number}',
  you: 'Pan/Pani',
  visitor: 'Gość',
  automaticMessage: 'Wiadomość automatyczna',
  file: 'Plik: {name} ({size})',
  sizeBytes: '{count, plural, one {#\u00a0bajt} few {#\u00a0bajty} many {#\u00a0bajtów} other {#\u00a0bajta}}',
  sizeKilobytes: '{amount}\u00a0kB',
  sizeMegabytes: '{amount}\u00a0MB',
  sizeGigabytes: '{amount}\u00a0GB',
  introduceTitle: 'Prosimy się przedstawić',
  contactsTitle: 'Prosimy zostawić dane kontaktowe, a powiadomimy Państwa o odpowiedzi',
  copyTitle: 'Prosimy podać adres e-mail, na który mamy wysłać kopię rozmowy',
  fieldName: 'Imię i nazwisko',
  fieldEmail: 'E-mail',
  fieldPhone: 'Telefon',
  sendForm: 'Wyślij',
  sendCopy: 'Wyślij kopię',
  dismissForm: 'Nie teraz',
  askForCopy: 'Wyślij kopię e-mailem',
  conversationEnded: 'Ta rozmowa została zakończona.',
  nameMissing: 'Prosimy podać imię i nazwisko.',
  nameTooLong: 'Imię i nazwisko są zbyt długie. Prosimy o skrócenie do 200 znaków.',
  emailMissing: 'Prosimy podać adres e-mail.',
  emailInvalid: 'Ten adres e-mail wygląda na nieprawidłowy. Powinien mieć postać nazwa@example.com.',
  emailTooLong: 'Ten adres e-mail jest zbyt długi, aby można było dostarczyć na niego wiadomość.',
  phoneInvalid:
    'Ten numer telefonu wygląda na nieprawidłowy. Prosimy go sprawdzić i dodać numer kierunkowy kraju, jeśli przebywają Państwo za granicą.',
  contactMissing: 'Prosimy podać adres e-mail lub numer telefonu, abyśmy mogli się z Państwem skontaktować.',
  tooManyCopies: 'Zamówiono zbyt wiele kopii. Prosimy spróbować później.',
  awayNotice:
    'W tej chwili nikt nie może odpowiedzieć. Prosimy zostawić dane kontaktowe, a powiadomimy Państwa o odpowiedzi.',
  awayPlainNotice:
    'W tej chwili nikt nie może odpowiedzieć. Przeczytamy Państwa wiadomość, gdy tylko ktoś z nas będzie dostępny.',
  awayKnownNotice: 'W tej chwili nikt nie może odpowiedzieć. Odpowiedź wyślemy na adres {address}.',
  awayKnownPhoneNotice: 'W tej chwili nikt nie może odpowiedzieć. Zadzwonimy do Państwa.',
  copySending: 'Trwa wysyłanie kopii rozmowy.',
  copySent: 'Kopia rozmowy została wysłana na adres {address}.',
  copyFailed: 'Nie udało się wysłać kopii rozmowy na adres {address}.',
  deskContactDetails: 'Dane kontaktowe',
  deskMailUndelivered: 'Nie udało się dostarczyć wiadomości na adres {address}: {reason}',
  deskContactConflict:
    'Sprzeczne dane kontaktowe: {email} i {phone} należą do dwóch różnych rekordów CRM. Uzupełniono tylko pierwszy z nich.',
  deskNote: 'Notatka wewnętrzna',
  deskTransferred: 'Rozmowa przekazana: {from} → {to}.',
  deskWaiting: 'Oczekuje na odpowiedź',
  continueConversation: 'Kontynuuj rozmowę',
  automaticMail: 'Ta wiadomość została wysłana automatycznie.',
  wholeAttached:
    'Ta wiadomość jest zbyt długa, aby pokazać ją w całości. Pełny tekst znajdą Państwo w załączonym pliku: {file}',
  unreadSubject:
    '{count, plural, one {Nowa odpowiedź} few {Nowe odpowiedzi} many {Nowe odpowiedzi} other {Nowe odpowiedzi}} w rozmowie nr\u00a0{number} – {channel}',
  unreadPreheader:
    '{count, plural, one {{agent} pisze do Państwa.} few {{agent} pisze do Państwa – # nowe wiadomości.} many {{agent} pisze do Państwa – # nowych wiadomości.} other {{agent} pisze do Państwa – # nowej wiadomości.}}',
  unreadHeading:
    '{count, plural, one {Mają Państwo nową odpowiedź} few {Mają Państwo # nowe odpowiedzi} many {Mają Państwo # nowych odpowiedzi} other {Mają Państwo # nowej odpowiedzi}}',
  unreadIntroduction:
    '{count, plural, one {Na czacie „{channel}” czeka na Państwa nieprzeczytana odpowiedź.} few {Na czacie „{channel}” czekają na Państwa nieprzeczytane odpowiedzi.} many {Na czacie „{channel}” czekają na Państwa nieprzeczytane odpowiedzi.} other {Na czacie „{channel}” czekają na Państwa nieprzeczytane odpowiedzi.}}',
  unreadQuestion: 'Państwa pytanie',
  unreadReplies: 'Nasza odpowiedź',
  unreadReason: 'Otrzymują Państwo tę wiadomość, ponieważ na czacie „{channel}” podano ten adres.',
  unsubscribe: 'Nie chcę otrzymywać więcej wiadomości o tej rozmowie',
  transcriptSubject: 'Kopia rozmowy nr\u00a0{number} – {channel}',
  transcriptPreheader:
    '{count, plural, one {Jedna wiadomość} few {# wiadomości} many {# wiadomości} other {# wiadomości}} do zachowania.',
  transcriptHeading: 'Kopia Państwa rozmowy',
  transcriptIntroduction:
    '{count, plural, one {Oto wiadomość z Państwa rozmowy na czacie „{channel}”.} few {Oto # wiadomości z Państwa rozmowy na czacie „{channel}”.} many {Oto # wiadomości z Państwa rozmowy na czacie „{channel}”.} other {Oto # wiadomości z Państwa rozmowy na czacie „{channel}”.}}',
  transcriptReason: 'Otrzymują Państwo tę kopię, ponieważ na czacie „{channel}” podano ten adres.',
};

/** Polish conventions. */
export const plConventions: Conventions = {
  direction: 'ltr',
  plural: POLISH,
  numbers: { decimal: ',', group: '\u00a0', grouping: BY_THOUSANDS_FROM_FIVE_DIGITS },
  months: [
    'stycznia',
    'lutego',
    'marca',
    'kwietnia',
    'maja',
    'czerwca',
    'lipca',
    'sierpnia',
    'września',
    'października',
    'listopada',
    'grudnia',
  ],
  moment: ({ day, month, year, hour24, minute }) => `${day} ${month} ${year}\u00a0r., ${hour24}:${minute}`,
};
