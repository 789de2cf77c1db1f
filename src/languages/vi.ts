/** Vietnamese texts, addressing the customer as “quý khách”. */
import type { Catalogue } from './catalogue.ts';

/** The Vietnamese catalogue. */
export const vi: Catalogue = {
  greeting: 'Xin chào! Chúng tôi có thể giúp gì cho quý khách?',
  conversation: 'Cuộc trò chuyện số {number}',
  you: 'Quý khách',
  visitor: 'Khách truy cập',
  automaticMessage: 'Tin nhắn tự động',
  file: 'Tệp: {name} ({size})',
  introduceTitle: 'Xin quý khách tự giới thiệu',
  contactsTitle: 'Hãy để lại thông tin liên hệ, chúng tôi sẽ báo cho quý khách khi có phản hồi',
  copyTitle: 'Xin nhập địa chỉ email để chúng tôi gửi bản sao cuộc trò chuyện',
  fieldName: 'Họ tên',
  fieldEmail: 'Email',
  fieldPhone: 'Điện thoại',
  sendForm: 'Gửi',
  sendCopy: 'Gửi bản sao',
  dismissForm: 'Để sau',
  askForCopy: 'Gửi bản sao qua email',
  conversationEnded: 'Cuộc trò chuyện này đã kết thúc.',
  nameMissing: 'Xin nhập họ tên của quý khách.',
  nameTooLong: 'Họ tên này quá dài. Xin rút ngắn còn 200 ký tự.',
  emailMissing: 'Xin nhập địa chỉ email của quý khách.',
  emailInvalid: 'Địa chỉ email này có vẻ chưa đúng. Địa chỉ cần có dạng ten@example.com.',
  emailTooLong: 'Địa chỉ email này quá dài nên không thể nhận thư.',
  phoneInvalid:
    'Số điện thoại này có vẻ chưa đúng. Xin kiểm tra lại và thêm mã quốc gia nếu quý khách đang ở nước ngoài.',
  contactMissing: 'Xin nhập địa chỉ email hoặc số điện thoại để chúng tôi có thể liên hệ với quý khách.',
  tooManyCopies: 'Đã có quá nhiều yêu cầu gửi bản sao. Xin thử lại sau.',
  awayNotice:
    'Hiện chưa có ai có thể trả lời. Hãy để lại thông tin liên hệ, chúng tôi sẽ báo cho quý khách khi có phản hồi.',
  awayPlainNotice: 'Hiện chưa có ai có thể trả lời. Tin nhắn của quý khách sẽ được đọc ngay khi có người trở lại.',
  awayKnownNotice: 'Hiện chưa có ai có thể trả lời. Chúng tôi sẽ gửi phản hồi đến {address}.',
  awayKnownPhoneNotice: 'Hiện chưa có ai có thể trả lời. Chúng tôi sẽ gọi lại cho quý khách.',
  copySending: 'Đang gửi bản sao cuộc trò chuyện.',
  copySent: 'Bản sao cuộc trò chuyện đã được gửi đến {address}.',
  copyFailed: 'Không thể gửi bản sao cuộc trò chuyện đến {address}.',
  deskContactDetails: 'Thông tin liên hệ',
  deskMailUndelivered: 'Không thể chuyển thư đến {address}: {reason}',
  deskContactConflict:
    'Thông tin liên hệ mâu thuẫn: {email} và {phone} thuộc về hai hồ sơ CRM khác nhau. Chỉ hồ sơ thứ nhất được bổ sung.',
  deskNote: 'Ghi chú nội bộ',
  deskTransferred: 'Đã chuyển từ {from} sang {to}.',
  deskWaiting: 'Đang chờ trả lời',
  continueConversation: 'Tiếp tục trò chuyện',
  automaticMail: 'Email này được gửi tự động.',
  unreadSubject: '{count, plural, other {Phản hồi mới}} trong cuộc trò chuyện số {number} – {channel}',
  unreadPreheader:
    '{count, plural, =1 {{agent} đã nhắn tin cho quý khách.} other {{agent} đã gửi # tin nhắn cho quý khách.}}',
  unreadHeading: '{count, plural, =1 {Quý khách có một phản hồi mới} other {Quý khách có # phản hồi mới}}',
  unreadIntroduction:
    '{count, plural, =1 {Quý khách chưa xem phản hồi này từ {channel}.} other {Quý khách chưa xem những phản hồi này từ {channel}.}}',
  unreadQuestion: 'Câu hỏi của quý khách',
  unreadReplies: 'Câu trả lời của chúng tôi',
  unreadReason: 'Quý khách nhận được email này vì đã để lại địa chỉ trong khung trò chuyện của {channel}.',
  unsubscribe: 'Không nhận thêm email về cuộc trò chuyện này',
  transcriptSubject: 'Bản sao cuộc trò chuyện số {number} – {channel}',
  transcriptPreheader: '{count, plural, =1 {Một tin nhắn} other {# tin nhắn}} để quý khách lưu lại.',
  transcriptHeading: 'Bản sao cuộc trò chuyện của quý khách',
  transcriptIntroduction:
    '{count, plural, =1 {Đây là tin nhắn trong cuộc trò chuyện của quý khách với {channel}.} other {Đây là # tin nhắn trong cuộc trò chuyện của quý khách với {channel}.}}',
  transcriptReason:
    'Quý khách nhận được bản sao này vì địa chỉ này đã được cung cấp trong khung trò chuyện của {channel}.',
};
