/** Traditional Chinese texts, addressing the customer as 「您」. */
import type { Catalogue } from './catalogue.ts';
import { BY_THOUSANDS, COUNTED_MONTHS, type Conventions } from './conventions.ts';
import { ONE_FORM } from './plural-rules.ts';

/** The Traditional Chinese catalogue. */
export const zhHant: Catalogue = {
  greeting: '您好！請問有什麼需要協助的嗎？',
  conversation: '對話編號：{number}',
  you: '您',
  visitor: '訪客',
  automaticMessage: '自動訊息',
  file: '檔案：{name}（{size}）',
  sizeBytes: '{count}\u00a0位元組',
  sizeKilobytes: '{amount}\u00a0kB',
  sizeMegabytes: '{amount}\u00a0MB',
  sizeGigabytes: '{amount}\u00a0GB',
  introduceTitle: '請告訴我們如何稱呼您',
  contactsTitle: '請留下您的聯絡方式，有回覆時我們會通知您',
  copyTitle: '請輸入要接收對話紀錄的電子郵件地址',
  fieldName: '姓名',
  fieldEmail: '電子郵件',
  fieldPhone: '電話',
  sendForm: '傳送',
  sendCopy: '寄送對話紀錄',
  dismissForm: '暫時不要',
  askForCopy: '以電子郵件寄送對話紀錄',
  conversationEnded: '這段對話已結束。',
  nameMissing: '請輸入您的姓名。',
  nameTooLong: '姓名過長，請縮短至 200 個字元以內。',
  emailMissing: '請輸入您的電子郵件地址。',
  emailInvalid: '電子郵件地址似乎有誤，格式應類似 name@example.com。',
  emailTooLong: '這個電子郵件地址過長，無法收信。',
  phoneInvalid: '電話號碼似乎有誤，請再確認；若您身在國外，請加上國碼。',
  contactMissing: '請輸入電子郵件地址或電話號碼，以便我們與您聯絡。',
  tooManyCopies: '要求對話紀錄的次數過多，請稍後再試。',
  awayNotice: '目前暫無客服人員可以回覆您。請留下您的聯絡方式，有回覆時我們會通知您。',
  awayPlainNotice: '目前暫無客服人員可以回覆您。客服人員回來後會立即查看您的訊息。',
  awayKnownNotice: '目前暫無客服人員可以回覆您。我們會將回覆寄至 {address}。',
  awayKnownPhoneNotice: '目前暫無客服人員可以回覆您。我們會致電與您聯絡。',
  copySending: '正在寄送對話紀錄。',
  copySent: '對話紀錄已寄至 {address}。',
  copyFailed: '對話紀錄無法寄至 {address}。',
  deskContactDetails: '聯絡方式',
  deskMailUndelivered: '寄往 {address} 的郵件無法送達：{reason}',
  deskContactConflict: '聯絡方式衝突：{email} 與 {phone} 屬於兩筆不同的 CRM 紀錄，僅補齊了第一筆。',
  deskNote: '內部備註',
  deskTransferred: '對話已轉接：{from} → {to}。',
  deskWaiting: '等待回覆',
  continueConversation: '繼續對話',
  automaticMail: '此郵件由系統自動寄出。',
  wholeAttached: '此郵件過長，無法完整顯示。全部內容請見附件：{file}',
  unreadSubject: '【{channel}】您有新回覆（對話編號：{number}）',
  unreadPreheader: '{count, plural, =1 {{agent} 傳了一則訊息給您。} other {{agent} 傳了 # 則訊息給您。}}',
  unreadHeading: '{count, plural, =1 {您有一則新回覆} other {您有 # 則新回覆}}',
  unreadIntroduction:
    '{count, plural, =1 {您尚未查看「{channel}」的這則回覆。} other {您尚未查看「{channel}」的這些回覆。}}',
  unreadQuestion: '您的問題',
  unreadReplies: '我們的回覆',
  unreadReason: '您在「{channel}」的線上客服中留下了電子郵件地址，因此收到這封郵件。',
  unsubscribe: '不再接收與這段對話有關的郵件',
  transcriptSubject: '【{channel}】對話紀錄（對話編號：{number}）',
  transcriptPreheader: '{count, plural, =1 {共一則訊息，供您留存。} other {共 # 則訊息，供您留存。}}',
  transcriptHeading: '您的對話紀錄',
  transcriptIntroduction:
    '{count, plural, =1 {以下是您與「{channel}」對話中的訊息。} other {以下是您與「{channel}」對話中的 # 則訊息。}}',
  transcriptReason: '有人在「{channel}」的線上客服中填寫了此電子郵件地址，因此您收到這份對話紀錄。',
};

/** Traditional Chinese conventions. */
export const zhHantConventions: Conventions = {
  direction: 'ltr',
  plural: ONE_FORM,
  numbers: { decimal: '.', group: ',', grouping: BY_THOUSANDS },
  months: COUNTED_MONTHS,
  moment: ({ year, month, day, hour, hour12, minute }) =>
    `${year}年${month}月${day}日 ${hour < 12 ? '上午' : '下午'}${hour12}:${minute}`,
};
