/** Hindi texts, addressing the customer as “आप”. */
import type { Catalogue } from './catalogue.ts';
import { BY_LAKHS, type Conventions } from './conventions.ts';
import { ZERO_AS_ONE } from './plural-rules.ts';

/** The Hindi catalogue. */
export const hi: Catalogue = {
  greeting: 'नमस्ते! हम आपकी क्या सहायता कर सकते हैं?',
  conversation: 'बातचीत क्रमांक {number}',
  you: 'आप',
  visitor: 'आगंतुक',
  automaticMessage: 'स्वचालित संदेश',
  file: 'फ़ाइल: {name} ({size})',
  sizeBytes: '{count}\u00a0बाइट',
  sizeKilobytes: '{amount}\u00a0kB',
  sizeMegabytes: '{amount}\u00a0MB',
  sizeGigabytes: '{amount}\u00a0GB',
  introduceTitle: 'कृपया अपना परिचय दें',
  contactsTitle: 'अपना संपर्क विवरण दें, उत्तर आते ही हम आपको सूचित करेंगे',
  copyTitle: 'वह ईमेल पता लिखें जिस पर हम आपको बातचीत की प्रति भेजें',
  fieldName: 'नाम',
  fieldEmail: 'ईमेल',
  fieldPhone: 'फ़ोन',
  sendForm: 'भेजें',
  sendCopy: 'प्रति भेजें',
  dismissForm: 'अभी नहीं',
  askForCopy: 'ईमेल से प्रति भेजें',
  conversationEnded: 'यह बातचीत समाप्त हो गई है।',
  nameMissing: 'कृपया अपना नाम लिखें।',
  nameTooLong: 'यह नाम बहुत लंबा है। कृपया इसे 200 अक्षरों तक सीमित रखें।',
  emailMissing: 'कृपया अपना ईमेल पता लिखें।',
  emailInvalid: 'यह ईमेल पता सही नहीं लगता। इसका रूप name@example.com जैसा होना चाहिए।',
  emailTooLong: 'यह ईमेल पता बहुत लंबा है, इस पर संदेश नहीं पहुँच सकते।',
  phoneInvalid: 'यह फ़ोन नंबर सही नहीं लगता। कृपया इसे जाँचें और यदि आप विदेश में हैं तो देश का कोड भी लिखें।',
  contactMissing: 'कृपया ईमेल पता या फ़ोन नंबर लिखें, ताकि हम आपसे संपर्क कर सकें।',
  tooManyCopies: 'बहुत अधिक प्रतियाँ माँगी जा चुकी हैं। कृपया बाद में फिर प्रयास करें।',
  awayNotice: 'इस समय उत्तर देने के लिए कोई उपलब्ध नहीं है। अपना संपर्क विवरण दें, उत्तर आते ही हम आपको सूचित करेंगे।',
  awayPlainNotice: 'इस समय उत्तर देने के लिए कोई उपलब्ध नहीं है। किसी के उपलब्ध होते ही आपका संदेश पढ़ा जाएगा।',
  awayKnownNotice: 'इस समय उत्तर देने के लिए कोई उपलब्ध नहीं है। हम उत्तर {address} पर भेजेंगे।',
  awayKnownPhoneNotice: 'इस समय उत्तर देने के लिए कोई उपलब्ध नहीं है। हम आपको फ़ोन करेंगे।',
  copySending: 'बातचीत की प्रति भेजी जा रही है।',
  copySent: 'बातचीत की प्रति {address} पर भेज दी गई है।',
  copyFailed: 'बातचीत की प्रति {address} पर नहीं भेजी जा सकी।',
  deskContactDetails: 'संपर्क विवरण',
  deskMailUndelivered: '{address} पर ईमेल नहीं पहुँचाया जा सका: {reason}',
  deskContactConflict:
    'संपर्क विवरण में टकराव: {email} और {phone} CRM के दो अलग-अलग रिकॉर्ड से जुड़े हैं। केवल पहला रिकॉर्ड पूरा किया गया।',
  deskNote: 'आंतरिक टिप्पणी',
  deskTransferred: 'बातचीत {from} से {to} को सौंपी गई।',
  deskWaiting: 'उत्तर की प्रतीक्षा में',
  continueConversation: 'बातचीत जारी रखें',
  automaticMail: 'यह ईमेल स्वचालित रूप से भेजा गया है।',
  wholeAttached: 'यह ईमेल पूरा दिखाने के लिए बहुत लंबा है। पूरी सामग्री संलग्न फ़ाइल में है: {file}',
  unreadSubject: 'बातचीत क्रमांक {number} में {count, plural, one {नया उत्तर} other {नए उत्तर}} – {channel}',
  unreadPreheader: '{count, plural, one {{agent} ने आपको एक संदेश भेजा है।} other {{agent} ने आपको # संदेश भेजे हैं।}}',
  unreadHeading: '{count, plural, one {आपके लिए एक नया उत्तर है} other {आपके लिए # नए उत्तर हैं}}',
  unreadIntroduction:
    '{count, plural, one {आपने {channel} का यह उत्तर अभी तक नहीं पढ़ा है।} other {आपने {channel} के ये उत्तर अभी तक नहीं पढ़े हैं।}}',
  unreadQuestion: 'आपका प्रश्न',
  unreadReplies: 'हमारा उत्तर',
  unreadReason: 'आपको यह ईमेल इसलिए मिला है क्योंकि आपने {channel} की चैट में अपना ईमेल पता दिया था।',
  unsubscribe: 'इस बातचीत के बारे में और ईमेल न भेजें',
  transcriptSubject: 'बातचीत क्रमांक {number} की प्रति – {channel}',
  transcriptPreheader: 'आपके रिकॉर्ड के लिए {count, plural, one {एक संदेश} other {# संदेश}}।',
  transcriptHeading: 'आपकी बातचीत की प्रति',
  transcriptIntroduction:
    '{count, plural, one {{channel} के साथ आपकी बातचीत का संदेश यहाँ है।} other {{channel} के साथ आपकी बातचीत के # संदेश यहाँ हैं।}}',
  transcriptReason: 'आपको यह प्रति इसलिए मिली है क्योंकि {channel} की चैट में यह ईमेल पता दिया गया था।',
};

/** What an hour of the day is called; the clock has twelve hours. */
function partOfDay(hour: number): string {
  if (hour < 4 || hour >= 20) return 'रात';
  if (hour < 12) return 'सुबह';
  return hour < 16 ? 'दोपहर' : 'शाम';
}

/** Hindi conventions. */
export const hiConventions: Conventions = {
  direction: 'ltr',
  plural: ZERO_AS_ONE,
  numbers: { decimal: '.', group: ',', grouping: BY_LAKHS },
  months: ['जनवरी', 'फ़रवरी', 'मार्च', 'अप्रैल', 'मई', 'जून', 'जुलाई', 'अगस्त', 'सितंबर', 'अक्टूबर', 'नवंबर', 'दिसंबर'],
  moment: ({ day, month, year, hour, hour12, minute }) =>
    `${day} ${month} ${year} को ${partOfDay(hour)} ${hour12}:${minute} बजे`,
};
