/** Arabic texts, addressing the customer in the plural of courtesy; nouns stand where a verb would tell an agent's sex. */
import type { Catalogue } from './catalogue.ts';
import { BY_THOUSANDS, type Conventions } from './conventions.ts';
import { ARABIC } from './plural-rules.ts';

/** The Arabic catalogue. */
export const ar: Catalogue = {
  greeting: 'مرحبًا! كيف يمكننا مساعدتكم؟',
  conversation: 'المحادثة رقم {number}',
  you: 'أنتم',
  visitor: 'زائر',
  automaticMessage: 'رسالة تلقائية',
  file: 'ملف: \u2068{name}\u2069 ({size})',
  sizeBytes: '{count}\u00a0بايت',
  sizeKilobytes: '{amount}\u00a0كيلوبايت',
  sizeMegabytes: '{amount}\u00a0ميغابايت',
  sizeGigabytes: '{amount}\u00a0غيغابايت',
  introduceTitle: 'يرجى التعريف بأنفسكم',
  contactsTitle: 'يرجى ترك بيانات الاتصال بكم وسنُعلمكم عند ورود الرد',
  copyTitle: 'يرجى إدخال عنوان البريد الإلكتروني الذي سنرسل إليه نسخة من المحادثة',
  fieldName: 'الاسم',
  fieldEmail: 'البريد الإلكتروني',
  fieldPhone: 'الهاتف',
  sendForm: 'إرسال',
  sendCopy: 'إرسال نسخة',
  dismissForm: 'ليس الآن',
  askForCopy: 'إرسال نسخة بالبريد الإلكتروني',
  conversationEnded: 'انتهت هذه المحادثة.',
  nameMissing: 'يرجى إدخال الاسم.',
  nameTooLong: 'هذا الاسم طويل جدًا. يرجى اختصاره إلى 200 حرف على الأكثر.',
  emailMissing: 'يرجى إدخال عنوان البريد الإلكتروني.',
  emailInvalid: 'يبدو أن عنوان البريد الإلكتروني غير صحيح. يجب أن يكون على شكل name@example.com.',
  emailTooLong: 'عنوان البريد الإلكتروني هذا أطول من أن تصل إليه الرسائل.',
  phoneInvalid: 'يبدو أن رقم الهاتف غير صحيح. يرجى التحقق منه وإضافة رمز البلد إذا كنتم في الخارج.',
  contactMissing: 'يرجى إدخال عنوان بريد إلكتروني أو رقم هاتف حتى نتمكن من التواصل معكم.',
  tooManyCopies: 'طُلبت نسخ كثيرة جدًا. يرجى المحاولة لاحقًا.',
  awayNotice: 'لا يتوفر أحد للرد عليكم في الوقت الحالي. يرجى ترك بيانات الاتصال بكم وسنُعلمكم عند ورود الرد.',
  awayPlainNotice: 'لا يتوفر أحد للرد عليكم في الوقت الحالي. سنطّلع على رسالتكم فور عودة أحد أعضاء الفريق.',
  awayKnownNotice: 'لا يتوفر أحد للرد عليكم في الوقت الحالي. سنرسل الرد إلى \u2068{address}\u2069.',
  awayKnownPhoneNotice: 'لا يتوفر أحد للرد عليكم في الوقت الحالي. سنتصل بكم هاتفيًا.',
  copySending: 'جارٍ إرسال نسخة من المحادثة.',
  copySent: 'أُرسلت نسخة من المحادثة إلى \u2068{address}\u2069.',
  copyFailed: 'تعذّر إرسال نسخة من المحادثة إلى \u2068{address}\u2069.',
  deskContactDetails: 'بيانات الاتصال',
  deskMailUndelivered: 'تعذّر تسليم الرسالة إلى \u2068{address}\u2069: \u2068{reason}\u2069',
  deskContactConflict:
    'تعارض في بيانات الاتصال: \u2068{email}\u2069 و\u2068{phone}\u2069 يعودان إلى سجلين مختلفين في نظام CRM. استُكمل السجل الأول فقط.',
  deskNote: 'ملاحظة داخلية',
  deskTransferred: 'نُقلت المحادثة من \u2068{from}\u2069 إلى \u2068{to}\u2069.',
  deskWaiting: 'في انتظار الرد',
  continueConversation: 'متابعة المحادثة',
  automaticMail: 'أُرسلت هذه الرسالة تلقائيًا.',
  wholeAttached: 'هذه الرسالة أطول من أن تُعرض كاملة. تجدون محتواها كله في الملف المرفق: \u2068{file}\u2069',
  unreadSubject:
    '{count, plural, zero {ردود جديدة} one {رد جديد} two {ردّان جديدان} few {ردود جديدة} many {ردود جديدة} other {ردود جديدة}} في المحادثة رقم {number} – {channel}',
  unreadPreheader:
    '{count, plural, zero {لا رسائل جديدة لكم من {agent}.} one {رسالة جديدة لكم من {agent}.} two {رسالتان جديدتان لكم من {agent}.} few {# رسائل جديدة لكم من {agent}.} many {# رسالة جديدة لكم من {agent}.} other {# رسالة جديدة لكم من {agent}.}}',
  unreadHeading:
    '{count, plural, zero {ليست لديكم ردود جديدة} one {لديكم رد جديد} two {لديكم ردّان جديدان} few {لديكم # ردود جديدة} many {لديكم # ردًا جديدًا} other {لديكم # رد جديد}}',
  unreadIntroduction:
    '{count, plural, zero {لا توجد ردود لم تطّلعوا عليها من {channel}.} one {لم تطّلعوا بعد على هذا الرد من {channel}.} two {لم تطّلعوا بعد على هذين الردين من {channel}.} few {لم تطّلعوا بعد على هذه الردود من {channel}.} many {لم تطّلعوا بعد على هذه الردود من {channel}.} other {لم تطّلعوا بعد على هذه الردود من {channel}.}}',
  unreadQuestion: 'سؤالكم',
  unreadReplies: 'ردّنا',
  unreadReason: 'وصلتكم هذه الرسالة لأنكم تركتم عنوان بريدكم الإلكتروني في دردشة {channel}.',
  unsubscribe: 'إيقاف الرسائل المتعلقة بهذه المحادثة',
  transcriptSubject: 'نسخة من المحادثة رقم {number} – {channel}',
  transcriptPreheader:
    '{count, plural, zero {لا رسائل للاحتفاظ بها.} one {رسالة واحدة للاحتفاظ بها.} two {رسالتان للاحتفاظ بهما.} few {# رسائل للاحتفاظ بها.} many {# رسالة للاحتفاظ بها.} other {# رسالة للاحتفاظ بها.}}',
  transcriptHeading: 'نسخة من محادثتكم',
  transcriptIntroduction:
    '{count, plural, zero {لا رسائل في محادثتكم مع {channel}.} one {إليكم الرسالة الواردة في محادثتكم مع {channel}.} two {إليكم الرسالتين الواردتين في محادثتكم مع {channel}.} few {إليكم # رسائل وردت في محادثتكم مع {channel}.} many {إليكم # رسالة وردت في محادثتكم مع {channel}.} other {إليكم # رسالة وردت في محادثتكم مع {channel}.}}',
  transcriptReason: 'وصلتكم هذه النسخة لأن هذا العنوان أُدخل في دردشة {channel}.',
};

/** Arabic conventions, with the names of the months common to Egypt and the Gulf, and plain digits (NUM-2). */
export const arConventions: Conventions = {
  direction: 'rtl',
  plural: ARABIC,
  numbers: { decimal: '.', group: ',', grouping: BY_THOUSANDS },
  months: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  moment: ({ day, month, year, hour, hour12, minute }) =>
    `${day} ${month} ${year} في الساعة ${hour12}:${minute} ${hour < 12 ? 'ص' : 'م'}`,
};
