/** Vietnamese texts, addressing the customer as “quý khách”. */
import type { Catalogue } from './catalogue.ts';
import { BY_THOUSANDS, COUNTED_MONTHS, type Conventions } from './conventions.ts';
import { ONE_FORM } from './plural-rules.ts';

/** The Vietnamese catalogue. */
export const vi: Catalogue = {
  greeting: 'Xin chào! Chúng tôi có thể giúp gì cho quý khách?',
  conversation: 'Cuộc trò chuyện số {number}',
  you: 'Quý khách',
  visitor: 'Khách truy cập',
  automaticMessage: 'Tin nhắn tự động',
  file: 'Tệp: {name} ({size})',
  sizeBytes: '{count}\u00a0byte',
  sizeKilobytes: '{amount}\u00a0kB',
  sizeMegabytes: '{amount}\u00a0MB',
  sizeGigabytes: '{amount}\u00a0GB',
  introduceTitle: 'Quý khách vui lòng tự giới thiệu',
  contactsTitle: 'Quý khách vui lòng để lại thông tin liên hệ, chúng tôi sẽ thông báo khi có phản hồi',
  copyTitle: 'Vui lòng nhập địa chỉ email để chúng tôi gửi bản sao cuộc trò chuyện',
  fieldName: 'Họ và tên',
  fieldEmail: 'Email',
  fieldPhone: 'Số điện thoại',
  sendForm: 'Gửi',
  sendCopy: 'Gửi bản sao',
  dismissForm: 'Để sau',
  askForCopy: 'Gửi bản sao qua email',
  conversationEnded: 'Cuộc trò chuyện này đã kết thúc.',
  nameMissing: 'Vui lòng nhập họ và tên của quý khách.',
  nameTooLong: 'Họ và tên này quá dài. Vui lòng rút ngắn còn tối đa 200 ký tự.',
  emailMissing: 'Vui lòng nhập địa chỉ email của quý khách.',
  emailInvalid: 'Địa chỉ email này có vẻ chưa đúng. Địa chỉ cần có dạng ten@example.com.',
  emailTooLong: 'Địa chỉ email này quá dài nên không thể nhận thư.',
  phoneInvalid:
    'Số điện thoại này có vẻ chưa đúng. Vui lòng kiểm tra lại và thêm mã quốc gia nếu quý khách đang ở nước ngoài.',
  contactMissing: 'Vui lòng nhập địa chỉ email hoặc số điện thoại để chúng tôi có thể liên hệ với quý khách.',
  tooManyCopies: 'Đã có quá nhiều yêu cầu gửi bản sao. Vui lòng thử lại sau.',
  awayNotice:
    'Hiện chưa có nhân viên nào có thể trả lời. Quý khách vui lòng để lại thông tin liên hệ, chúng tôi sẽ thông báo khi có phản hồi.',
  awayPlainNotice:
    'Hiện chưa có nhân viên nào có thể trả lời. Chúng tôi sẽ đọc tin nhắn của quý khách ngay khi có nhân viên trở lại.',
  awayKnownNotice: 'Hiện chưa có nhân viên nào có thể trả lời. Chúng tôi sẽ gửi phản hồi đến {address}.',
  awayKnownPhoneNotice: 'Hiện chưa có nhân viên nào có thể trả lời. Chúng tôi sẽ gọi điện cho quý khách.',
  copySending: 'Đang gửi bản sao cuộc trò chuyện.',
  copySent: 'Bản sao cuộc trò chuyện đã được gửi đến {address}.',
  copyFailed: 'Không thể gửi bản sao cuộc trò chuyện đến {address}.',
  deskContactDetails: 'Thông tin liên hệ',
  deskMailUndelivered: 'Không thể gửi email đến {address}: {reason}',
  deskContactConflict:
    'Thông tin liên hệ mâu thuẫn: {email} và {phone} thuộc về hai hồ sơ CRM khác nhau. Chỉ hồ sơ thứ nhất được bổ sung.',
  deskNote: 'Ghi chú nội bộ',
  deskTransferred: 'Cuộc trò chuyện đã được chuyển từ {from} sang {to}.',
  deskWaiting: 'Đang chờ phản hồi',
  continueConversation: 'Tiếp tục trò chuyện',
  automaticMail: 'Email này được gửi tự động.',
  wholeAttached:
    'Email này quá dài nên không thể hiển thị hết. Quý khách có thể xem toàn bộ nội dung trong tệp đính kèm: {file}',
  unreadSubject: 'Phản hồi mới trong cuộc trò chuyện số {number} – {channel}',
  unreadPreheader:
    '{count, plural, =1 {{agent} đã gửi một tin nhắn cho quý khách.} other {{agent} đã gửi # tin nhắn cho quý khách.}}',
  unreadHeading: '{count, plural, =1 {Quý khách có một phản hồi mới} other {Quý khách có # phản hồi mới}}',
  unreadIntroduction:
    '{count, plural, =1 {Quý khách chưa xem phản hồi này từ {channel}.} other {Quý khách chưa xem những phản hồi này từ {channel}.}}',
  unreadQuestion: 'Câu hỏi của quý khách',
  unreadReplies: 'Phản hồi của chúng tôi',
  unreadReason: 'Quý khách nhận được email này vì đã để lại địa chỉ trong khung trò chuyện của {channel}.',
  unsubscribe: 'Không nhận thêm email về cuộc trò chuyện này',
  transcriptSubject: 'Bản sao cuộc trò chuyện số {number} – {channel}',
  transcriptPreheader: '{count, plural, =1 {Một tin nhắn} other {# tin nhắn}} để quý khách lưu lại.',
  transcriptHeading: 'Bản sao cuộc trò chuyện của quý khách',
  transcriptIntroduction:
    '{count, plural, =1 {Dưới đây là tin nhắn trong cuộc trò chuyện của quý khách với {channel}.} other {Dưới đây là # tin nhắn trong cuộc trò chuyện của quý khách với {channel}.}}',
  transcriptReason:
    'Quý khách nhận được bản sao này vì địa chỉ này đã được cung cấp trong khung trò chuyện của {channel}.',
};

/** Vietnamese conventions. */
export const viConventions: Conventions = {
  direction: 'ltr',
  plural: ONE_FORM,
  numbers: { decimal: ',', group: '.', grouping: BY_THOUSANDS },
  months: COUNTED_MONTHS,
  moment: ({ day, month, year, hour24, minute }) => `${hour24}:${minute}, ngày ${day} tháng ${month} năm ${year}`,
};
