/** Arabic texts, addressing the customer in the plural of courtesy; nouns stand where a verb would tell an agent's sex. */
import type { Catalogue } from './catalogue.ts';

/** The Arabic catalogue. */
export const ar: Catalogue = {
  greeting: 'مرحبًا! كيف يمكننا مساعدتكم؟',
  conversation: 'المحادثة رقم {number}',
  you: 'أنتم',
  visitor: 'زائر',
  automaticMessage: 'رسالة تلقائية',
  file: 'ملف: {name} ({size})',
  introduceTitle: 'يرجى التعريف بأنفسكم',
  contactsTitle: 'اتركوا بيانات الاتصال بكم وسنخبركم عند ورود الرد',
  copyTitle: 'يرجى إدخال البريد الإلكتروني الذي سنرسل إليه نسخة من المحادثة',
  fieldName: 'الاسم',
  fieldEmail: 'البريد الإلكتروني',
  fieldPhone: 'الهاتف',
  sendForm: 'إرسال',
  sendCopy: 'إرسال نسخة',
  dismissForm: 'ليس الآن',
  askForCopy: 'إرسال نسخة بالبريد الإلكتروني',
  conversationEnded: 'انتهت هذه المحادثة.',
  nameMissing: 'يرجى إدخال الاسم.',
  nameTooLong: 'هذا الاسم طويل جدًا. يرجى اختصاره إلى 200 حرف.',
  emailMissing: 'يرجى إدخال عنوان البريد الإلكتروني.',
  emailInvalid: 'يبدو أن عنوان البريد الإلكتروني غير صحيح. يجب أن يكون على شكل name@example.com.',
  emailTooLong: 'عنوان البريد الإلكتروني هذا أطول من أن تصل إليه الرسائل.',
  phoneInvalid: 'يبدو أن رقم الهاتف غير صحيح. يرجى التحقق منه وإضافة رمز البلد إذا كنتم في الخارج.',
  contactMissing: 'يرجى إدخال عنوان بريد إلكتروني أو رقم هاتف حتى نتمكن من التواصل معكم.',
  tooManyCopies: 'طُلب عدد كبير جدًا من النسخ. يرجى المحاولة لاحقًا.',
  awayNotice: 'لا يمكن لأحد الرد في الوقت الحالي. اتركوا بيانات الاتصال بكم وسنخبركم عند ورود الرد.',
  awayPlainNotice: 'لا يمكن لأحد الرد في الوقت الحالي. ستُقرأ رسالتكم فور عودة أحد أعضاء الفريق.',
  awayKnownNotice: 'لا يمكن لأحد الرد في الوقت الحالي. سنرسل الرد إلى {address}.',
  awayKnownPhoneNotice: 'لا يمكن لأحد الرد في الوقت الحالي. سنعاود الاتصال بكم.',
  copySending: 'يجري إرسال نسخة المحادثة.',
  copySent: 'أُرسلت نسخة المحادثة إلى {address}.',
  copyFailed: 'تعذر إرسال نسخة المحادثة إلى {address}.',
  deskContactDetails: 'بيانات الاتصال',
  deskMailUndelivered: 'تعذر تسليم الرسالة إلى {address}: {reason}',
  deskContactConflict:
    'تعارض في بيانات الاتصال: {email} و{phone} يعودان إلى سجلين مختلفين في نظام CRM. استُكمل السجل الأول فقط.',
  deskNote: 'ملاحظة داخلية',
  deskTransferred: 'نُقلت المحادثة من {from} إلى {to}.',
  deskWaiting: 'في انتظار الرد',
  continueConversation: 'متابعة المحادثة',
  automaticMail: 'أُرسلت هذه الرسالة تلقائيًا.',
  unreadSubject:
    '{count, plural, zero {ردود جديدة} one {رد جديد} two {ردّان جديدان} few {ردود جديدة} many {ردود جديدة} other {ردود جديدة}} في المحادثة رقم {number} – {channel}',
  unreadPreheader:
    '{count, plural, zero {لا رسائل جديدة من {agent}.} one {رسالة جديدة لكم من {agent}.} two {رسالتان جديدتان لكم من {agent}.} few {# رسائل جديدة لكم من {agent}.} many {# رسالة جديدة لكم من {agent}.} other {# رسالة جديدة لكم من {agent}.}}',
  unreadHeading:
    '{count, plural, zero {ليست لديكم ردود جديدة} one {لديكم رد جديد} two {لديكم ردّان جديدان} few {لديكم # ردود جديدة} many {لديكم # ردًا جديدًا} other {لديكم # رد جديد}}',
  unreadIntroduction:
    '{count, plural, zero {لا توجد ردود لم تطلعوا عليها من {channel}.} one {لم تطلعوا بعد على هذا الرد من {channel}.} two {لم تطلعوا بعد على هذين الردين من {channel}.} few {لم تطلعوا بعد على هذه الردود من {channel}.} many {لم تطلعوا بعد على هذه الردود من {channel}.} other {لم تطلعوا بعد على هذه الردود من {channel}.}}',
  unreadQuestion: 'سؤالكم',
  unreadReplies: 'ردنا',
  unreadReason: 'وصلتكم هذه الرسالة لأنكم تركتم عنوانكم في دردشة {channel}.',
  unsubscribe: 'إيقاف الرسائل المتعلقة بهذه المحادثة',
  transcriptSubject: 'نسخة من المحادثة رقم {number} – {channel}',
  transcriptPreheader:
    '{count, plural, zero {لا رسائل} one {رسالة واحدة} two {رسالتان} few {# رسائل} many {# رسالة} other {# رسالة}} للاحتفاظ بها.',
  transcriptHeading: 'نسخة من محادثتكم',
  transcriptIntroduction:
    '{count, plural, zero {لا رسائل في محادثتكم مع {channel}.} one {إليكم الرسالة الواردة في محادثتكم مع {channel}.} two {إليكم الرسالتين الواردتين في محادثتكم مع {channel}.} few {إليكم # رسائل وردت في محادثتكم مع {channel}.} many {إليكم # رسالة وردت في محادثتكم مع {channel}.} other {إليكم # رسالة وردت في محادثتكم مع {channel}.}}',
  transcriptReason: 'وصلتكم هذه النسخة لأن هذا العنوان ذُكر في دردشة {channel}.',
};
