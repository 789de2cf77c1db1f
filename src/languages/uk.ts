/**
 * Ukrainian texts, addressing the customer as «ви»; names stay in the nominative. `one` also covers 21, 31 …, so a text
 * that speaks of a single reply without its number stands under `=1`.
 */
import type { Catalogue } from './catalogue.ts';
import { BY_THOUSANDS, type Conventions } from './conventions.ts';
import { EAST_SLAVIC } from './plural-rules.ts';

/** The Ukrainian catalogue. */
export const uk: Catalogue = {
  greeting: 'Вітаємо! Чим ми можемо вам допомогти?',
  conversation: 'Розмова №\u00a0{number}',
  you: 'Ви',
  visitor: 'Відвідувач',
  automaticMessage: 'Автоматичне повідомлення',
  file: 'Файл: {name} ({size})',
  sizeBytes: '{count, plural, one {#\u00a0байт} few {#\u00a0байти} many {#\u00a0байтів} other {#\u00a0байта}}',
  sizeKilobytes: '{amount}\u00a0кБ',
  sizeMegabytes: '{amount}\u00a0МБ',
  sizeGigabytes: '{amount}\u00a0ГБ',
  introduceTitle: 'Представтеся, будь ласка',
  contactsTitle: 'Залиште свої контакти, і ми повідомимо вас про відповідь',
  copyTitle: 'Вкажіть адресу електронної пошти, на яку ми надішлемо копію розмови',
  fieldName: 'Ім’я',
  fieldEmail: 'Електронна пошта',
  fieldPhone: 'Телефон',
  sendForm: 'Надіслати',
  sendCopy: 'Надіслати копію',
  dismissForm: 'Не зараз',
  askForCopy: 'Надіслати копію електронною поштою',
  conversationEnded: 'Цю розмову завершено.',
  nameMissing: 'Будь ласка, вкажіть своє ім’я.',
  nameTooLong: 'Це ім’я задовге. Будь ласка, скоротіть його до 200 символів.',
  emailMissing: 'Будь ласка, вкажіть свою адресу електронної пошти.',
  emailInvalid: 'Схоже, в адресі електронної пошти помилка. Вона має виглядати так: name@example.com.',
  emailTooLong: 'Ця адреса електронної пошти задовга: листи на неї не дійдуть.',
  phoneInvalid:
    'Схоже, у номері телефону помилка. Будь ласка, перевірте його й додайте код країни, якщо ви за кордоном.',
  contactMissing: 'Будь ласка, вкажіть адресу електронної пошти або номер телефону, щоб ми могли з вами зв’язатися.',
  tooManyCopies: 'Надійшло забагато запитів на копію. Будь ласка, спробуйте пізніше.',
  awayNotice: 'Зараз ніхто не може вам відповісти. Залиште свої контакти, і ми повідомимо вас про відповідь.',
  awayPlainNotice: 'Зараз ніхто не може вам відповісти. Ми прочитаємо ваше повідомлення, щойно хтось буде на місці.',
  awayKnownNotice: 'Зараз ніхто не може вам відповісти. Ми надішлемо відповідь на адресу {address}.',
  awayKnownPhoneNotice: 'Зараз ніхто не може вам відповісти. Ми вам зателефонуємо.',
  copySending: 'Копію розмови вже надсилаємо.',
  copySent: 'Копію розмови надіслано на адресу {address}.',
  copyFailed: 'Не вдалося надіслати копію розмови на адресу {address}.',
  deskContactDetails: 'Контактні дані',
  deskMailUndelivered: 'Не вдалося доставити лист на адресу {address}: {reason}',
  deskContactConflict:
    'Конфлікт контактів: {email} і {phone} належать до двох різних записів CRM. Доповнено лише перший.',
  deskNote: 'Внутрішня нотатка',
  deskTransferred: 'Розмову передано: {from} → {to}.',
  deskWaiting: 'Очікує на відповідь',
  continueConversation: 'Продовжити розмову',
  automaticMail: 'Цей лист надіслано автоматично.',
  wholeAttached: 'Цей лист задовгий, щоб показати його повністю. Увесь текст ви знайдете в прикріпленому файлі: {file}',
  unreadSubject:
    '{count, plural, =1 {Нова відповідь у} one {Нові відповіді в} few {Нові відповіді в} many {Нові відповіді в} other {Нові відповіді в}} розмові №\u00a0{number}\u00a0— {channel}',
  unreadPreheader:
    '{count, plural, =1 {Вам пише {agent}.} one {Вам пише {agent}\u00a0— # нове повідомлення.} few {Вам пише {agent}\u00a0— # нові повідомлення.} many {Вам пише {agent}\u00a0— # нових повідомлень.} other {Вам пише {agent}\u00a0— # нового повідомлення.}}',
  unreadHeading:
    '{count, plural, =1 {У вас нова відповідь} one {У вас # нова відповідь} few {У вас # нові відповіді} many {У вас # нових відповідей} other {У вас # нової відповіді}}',
  unreadIntroduction:
    '{count, plural, =1 {Ви ще не бачили цієї відповіді в чаті «{channel}».} one {Ви ще не бачили цих відповідей у чаті «{channel}».} few {Ви ще не бачили цих відповідей у чаті «{channel}».} many {Ви ще не бачили цих відповідей у чаті «{channel}».} other {Ви ще не бачили цих відповідей у чаті «{channel}».}}',
  unreadQuestion: 'Ваше запитання',
  unreadReplies: 'Наша відповідь',
  unreadReason: 'Ви отримали цей лист, оскільки залишили свою адресу в чаті «{channel}».',
  unsubscribe: 'Більше не отримувати листів про цю розмову',
  transcriptSubject: 'Копія розмови №\u00a0{number}\u00a0— {channel}',
  transcriptPreheader:
    'Для вашого архіву: {count, plural, =1 {одне повідомлення} one {# повідомлення} few {# повідомлення} many {# повідомлень} other {# повідомлення}}.',
  transcriptHeading: 'Копія вашої розмови',
  transcriptIntroduction:
    '{count, plural, =1 {Нижче\u00a0— повідомлення з вашої розмови в чаті «{channel}».} one {Нижче\u00a0— # повідомлення з вашої розмови в чаті «{channel}».} few {Нижче\u00a0— # повідомлення з вашої розмови в чаті «{channel}».} many {Нижче\u00a0— # повідомлень із вашої розмови в чаті «{channel}».} other {Нижче\u00a0— # повідомлення з вашої розмови в чаті «{channel}».}}',
  transcriptReason: 'Ви отримали цю копію, оскільки цю адресу було вказано в чаті «{channel}».',
};

/** Ukrainian conventions. A comma before the time, because “at” would be «о» or «об» by the hour’s sound. */
export const ukConventions: Conventions = {
  direction: 'ltr',
  plural: EAST_SLAVIC,
  numbers: { decimal: ',', group: '\u00a0', grouping: BY_THOUSANDS },
  months: [
    'січня',
    'лютого',
    'березня',
    'квітня',
    'травня',
    'червня',
    'липня',
    'серпня',
    'вересня',
    'жовтня',
    'листопада',
    'грудня',
  ],
  moment: ({ day, month, year, hour24, minute }) => `${day} ${month} ${year}\u00a0р., ${hour24}:${minute}`,
};
