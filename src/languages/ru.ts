/**
 * Russian texts, addressing the customer as «вы»; names stay in the nominative. `one` also covers 21, 31 …, so a text
 * that speaks of a single reply without its number stands under `=1`.
 */
import type { Catalogue } from './catalogue.ts';
import { BY_THOUSANDS, type Conventions } from './conventions.ts';
import { EAST_SLAVIC } from './plural-rules.ts';

/** The Russian catalogue. */
export const ru: Catalogue = {
  greeting: 'Здравствуйте! Чем мы можем вам помочь?',
  conversation: 'Диалог №\u00a0{number}',
  you: 'Вы',
  visitor: 'Посетитель',
  automaticMessage: 'Автоматическое сообщение',
  file: 'Файл: {name} ({size})',
  sizeBytes: '{count, plural, one {#\u00a0байт} few {#\u00a0байта} many {#\u00a0байт} other {#\u00a0байта}}',
  sizeKilobytes: '{amount}\u00a0кБ',
  sizeMegabytes: '{amount}\u00a0МБ',
  sizeGigabytes: '{amount}\u00a0ГБ',
  introduceTitle: 'Представьтесь, пожалуйста',
  contactsTitle: 'Оставьте свои контакты, и мы сообщим вам об ответе',
  copyTitle: 'Укажите адрес электронной почты, на который мы отправим копию диалога',
  fieldName: 'Имя',
  fieldEmail: 'Электронная почта',
  fieldPhone: 'Телефон',
  sendForm: 'Отправить',
  sendCopy: 'Отправить копию',
  dismissForm: 'Не сейчас',
  askForCopy: 'Отправить копию по электронной почте',
  conversationEnded: 'Этот диалог завершён.',
  nameMissing: 'Пожалуйста, укажите своё имя.',
  nameTooLong: 'Это имя слишком длинное. Пожалуйста, сократите его до 200 символов.',
  emailMissing: 'Пожалуйста, укажите свой адрес электронной почты.',
  emailInvalid: 'Похоже, в адресе электронной почты ошибка. Он должен иметь вид name@example.com.',
  emailTooLong: 'Этот адрес электронной почты слишком длинный: письма на него не дойдут.',
  phoneInvalid:
    'Похоже, в номере телефона ошибка. Пожалуйста, проверьте его и добавьте код страны, если вы за границей.',
  contactMissing: 'Пожалуйста, укажите адрес электронной почты или номер телефона, чтобы мы могли с вами связаться.',
  tooManyCopies: 'Запрошено слишком много копий. Пожалуйста, попробуйте позже.',
  awayNotice: 'Сейчас никто не может вам ответить. Оставьте свои контакты, и мы сообщим вам об ответе.',
  awayPlainNotice:
    'Сейчас никто не может вам ответить. Мы прочитаем ваше сообщение, как только кто-нибудь будет на месте.',
  awayKnownNotice: 'Сейчас никто не может вам ответить. Мы отправим ответ на адрес {address}.',
  awayKnownPhoneNotice: 'Сейчас никто не может вам ответить. Мы вам позвоним.',
  copySending: 'Копия диалога отправляется.',
  copySent: 'Копия диалога отправлена на адрес {address}.',
  copyFailed: 'Не удалось отправить копию диалога на адрес {address}.',
  deskContactDetails: 'Контактные данные',
  deskMailUndelivered: 'Не удалось доставить письмо на адрес {address}: {reason}',
  deskContactConflict:
    'Конфликт контактов: {email} и {phone} относятся к двум разным записям CRM. Дополнена только первая.',
  deskNote: 'Внутренняя заметка',
  deskTransferred: 'Диалог передан: {from} → {to}.',
  deskWaiting: 'Ожидает ответа',
  continueConversation: 'Продолжить диалог',
  automaticMail: 'Это письмо отправлено автоматически.',
  wholeAttached:
    'Это письмо слишком длинное, чтобы показать его полностью. Весь текст вы найдёте в прикреплённом файле: {file}',
  unreadSubject:
    '{count, plural, =1 {Новый ответ} one {Новые ответы} few {Новые ответы} many {Новые ответы} other {Новые ответы}} в диалоге №\u00a0{number}\u00a0— {channel}',
  unreadPreheader:
    '{count, plural, =1 {Вам пишет {agent}.} one {Вам пишет {agent}\u00a0— # новое сообщение.} few {Вам пишет {agent}\u00a0— # новых сообщения.} many {Вам пишет {agent}\u00a0— # новых сообщений.} other {Вам пишет {agent}\u00a0— # нового сообщения.}}',
  unreadHeading:
    '{count, plural, =1 {У вас новый ответ} one {У вас # новый ответ} few {У вас # новых ответа} many {У вас # новых ответов} other {У вас # нового ответа}}',
  unreadIntroduction:
    '{count, plural, =1 {Вы ещё не видели этот ответ в чате «{channel}».} one {Вы ещё не видели эти ответы в чате «{channel}».} few {Вы ещё не видели эти ответы в чате «{channel}».} many {Вы ещё не видели эти ответы в чате «{channel}».} other {Вы ещё не видели эти ответы в чате «{channel}».}}',
  unreadQuestion: 'Ваш вопрос',
  unreadReplies: 'Наш ответ',
  unreadReason: 'Вы получили это письмо, потому что оставили свой адрес в чате «{channel}».',
  unsubscribe: 'Больше не получать писем об этом диалоге',
  transcriptSubject: 'Копия диалога №\u00a0{number}\u00a0— {channel}',
  transcriptPreheader:
    'Для вашего архива: {count, plural, =1 {одно сообщение} one {# сообщение} few {# сообщения} many {# сообщений} other {# сообщения}}.',
  transcriptHeading: 'Копия вашего диалога',
  transcriptIntroduction:
    '{count, plural, =1 {Ниже\u00a0— сообщение из вашего диалога в чате «{channel}».} one {Ниже\u00a0— # сообщение из вашего диалога в чате «{channel}».} few {Ниже\u00a0— # сообщения из вашего диалога в чате «{channel}».} many {Ниже\u00a0— # сообщений из вашего диалога в чате «{channel}».} other {Ниже\u00a0— # сообщения из вашего диалога в чате «{channel}».}}',
  transcriptReason: 'Вы получили эту копию, потому что этот адрес был указан в чате «{channel}».',
};

/** Russian conventions. */
export const ruConventions: Conventions = {
  direction: 'ltr',
  plural: EAST_SLAVIC,
  numbers: { decimal: ',', group: '\u00a0', grouping: BY_THOUSANDS },
  months: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  moment: ({ day, month, year, hour24, minute }) => `${day} ${month} ${year}\u00a0г. в ${hour24}:${minute}`,
};
