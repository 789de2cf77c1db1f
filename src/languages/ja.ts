/** Japanese texts in the polite です・ます style; an agent is of the company's own side and takes no 「様」 or 「さん」. */
import type { Catalogue } from './catalogue.ts';
import { BY_THOUSANDS, COUNTED_MONTHS, type Conventions } from './conventions.ts';
import { ONE_FORM } from './plural-rules.ts';

/** The Japanese catalogue. */
export const ja: Catalogue = {
  greeting: 'お問い合わせありがとうございます。どのようなご用件でしょうか？',
  conversation: 'チャット番号：{number}',
  you: 'お客様',
  visitor: '訪問者',
  automaticMessage: '自動メッセージ',
  file: 'ファイル：{name}（{size}）',
  sizeBytes: '{count}バイト',
  sizeKilobytes: '{amount}\u00a0kB',
  sizeMegabytes: '{amount}\u00a0MB',
  sizeGigabytes: '{amount}\u00a0GB',
  introduceTitle: 'お名前をお聞かせください',
  contactsTitle: 'ご連絡先をご入力ください。返信しましたらお知らせいたします',
  copyTitle: 'チャットの控えをお送りするメールアドレスをご入力ください',
  fieldName: 'お名前',
  fieldEmail: 'メールアドレス',
  fieldPhone: '電話番号',
  sendForm: '送信',
  sendCopy: '控えを送信',
  dismissForm: '今はしない',
  askForCopy: '控えをメールで送信',
  conversationEnded: 'このチャットは終了しました。',
  nameMissing: 'お名前をご入力ください。',
  nameTooLong: 'お名前が長すぎます。200文字以内でご入力ください。',
  emailMissing: 'メールアドレスをご入力ください。',
  emailInvalid: 'メールアドレスが正しくないようです。name@example.com のような形式でご入力ください。',
  emailTooLong: 'メールアドレスが長すぎるため、メールをお届けできません。',
  phoneInvalid: '電話番号が正しくないようです。番号をご確認のうえ、海外の場合は国番号を付けてご入力ください。',
  contactMissing: 'こちらからご連絡できるよう、メールアドレスまたは電話番号をご入力ください。',
  tooManyCopies: '控えの送信回数が上限に達しました。しばらくしてから再度お試しください。',
  awayNotice: 'ただいま対応できる担当者がおりません。ご連絡先をご入力ください。返信しましたらお知らせいたします。',
  awayPlainNotice: 'ただいま対応できる担当者がおりません。担当者が戻り次第、メッセージを拝見いたします。',
  awayKnownNotice: 'ただいま対応できる担当者がおりません。返信は {address} にお送りいたします。',
  awayKnownPhoneNotice: 'ただいま対応できる担当者がおりません。こちらからお電話いたします。',
  copySending: 'チャットの控えを送信しています。',
  copySent: 'チャットの控えを {address} に送信しました。',
  copyFailed: 'チャットの控えを {address} に送信できませんでした。',
  deskContactDetails: '連絡先情報',
  deskMailUndelivered: '{address} 宛てのメールを配信できませんでした：{reason}',
  deskContactConflict:
    '連絡先の競合：{email} と {phone} は CRM の別々のレコードに登録されています。前者のみ補完しました。',
  deskNote: '内部メモ',
  deskTransferred: 'チャットを引き継ぎました：{from} → {to}。',
  deskWaiting: '返信待ち',
  continueConversation: 'チャットを続ける',
  automaticMail: 'このメールは自動送信されています。',
  wholeAttached: 'このメールは長いため、すべてを表示できません。全文は添付ファイルをご覧ください：{file}',
  unreadSubject: '【{channel}】新しい返信のお知らせ（チャット番号：{number}）',
  unreadPreheader:
    '{count, plural, =1 {担当の{agent}からメッセージが届いています。} other {担当の{agent}から#件のメッセージが届いています。}}',
  unreadHeading: '{count, plural, =1 {新しい返信が届いています} other {新しい返信が#件届いています}}',
  unreadIntroduction: '「{channel}」からの以下の返信が未読となっております。',
  unreadQuestion: 'お客様のご質問',
  unreadReplies: '当方からの返信',
  unreadReason: 'このメールは、「{channel}」のチャットでメールアドレスをご入力いただいたお客様にお送りしています。',
  unsubscribe: 'このチャットに関するメールの配信を停止する',
  transcriptSubject: '【{channel}】チャットの控え（チャット番号：{number}）',
  transcriptPreheader: '{count, plural, other {#件のメッセージの控えです。}}',
  transcriptHeading: 'チャットの控え',
  transcriptIntroduction:
    '{count, plural, =1 {「{channel}」とのチャットのメッセージは以下のとおりです。} other {「{channel}」とのチャットのメッセージ（全#件）は以下のとおりです。}}',
  transcriptReason: 'この控えは、「{channel}」のチャットでこのメールアドレスが入力されたため、お送りしています。',
};

/** Japanese conventions. */
export const jaConventions: Conventions = {
  direction: 'ltr',
  plural: ONE_FORM,
  numbers: { decimal: '.', group: ',', grouping: BY_THOUSANDS },
  months: COUNTED_MONTHS,
  moment: ({ year, month, day, hour, minute }) => `${year}年${month}月${day}日 ${hour}:${minute}`,
};
