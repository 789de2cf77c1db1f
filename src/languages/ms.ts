/** Malay texts, addressing the customer as “anda”. */
import type { Catalogue } from './catalogue.ts';
import { BY_THOUSANDS, type Conventions } from './conventions.ts';
import { ONE_FORM } from './plural-rules.ts';

/** The Malay catalogue. */
export const ms: Catalogue = {
  greeting: 'Selamat datang! Apakah yang boleh kami bantu?',
  conversation: 'Perbualan no.\u00a0{number}',
  you: 'Anda',
  visitor: 'Pelawat',
  automaticMessage: 'Mesej automatik',
  file: 'Fail: {name} ({size})',
  sizeBytes: '{count}\u00a0bait',
  sizeKilobytes: '{amount}\u00a0kB',
  sizeMegabytes: '{amount}\u00a0MB',
  sizeGigabytes: '{amount}\u00a0GB',
  introduceTitle: 'Sila perkenalkan diri anda',
  contactsTitle: 'Sila tinggalkan maklumat hubungan anda dan kami akan memberitahu anda apabila ada jawapan',
  copyTitle: 'Masukkan alamat e-mel untuk kami hantarkan salinan perbualan',
  fieldName: 'Nama',
  fieldEmail: 'E-mel',
  fieldPhone: 'Telefon',
  sendForm: 'Hantar',
  sendCopy: 'Hantar salinan',
  dismissForm: 'Lain kali',
  askForCopy: 'Hantar salinan melalui e-mel',
  conversationEnded: 'Perbualan ini telah tamat.',
  nameMissing: 'Sila masukkan nama anda.',
  nameTooLong: 'Nama ini terlalu panjang. Sila pendekkan kepada tidak lebih daripada 200 aksara.',
  emailMissing: 'Sila masukkan alamat e-mel anda.',
  emailInvalid: 'Alamat e-mel ini nampaknya tidak betul. Formatnya sepatutnya seperti nama@example.com.',
  emailTooLong: 'Alamat e-mel ini terlalu panjang untuk menerima mesej.',
  phoneInvalid:
    'Nombor telefon ini nampaknya tidak betul. Sila semak semula dan tambahkan kod negara jika anda berada di luar negara.',
  contactMissing: 'Sila masukkan alamat e-mel atau nombor telefon supaya kami boleh menghubungi anda.',
  tooManyCopies: 'Terlalu banyak salinan telah diminta. Sila cuba lagi kemudian.',
  awayNotice:
    'Buat masa ini tiada sesiapa yang dapat menjawab. Sila tinggalkan maklumat hubungan anda dan kami akan memberitahu anda apabila ada jawapan.',
  awayPlainNotice:
    'Buat masa ini tiada sesiapa yang dapat menjawab. Kami akan membaca mesej anda sebaik sahaja petugas kami kembali.',
  awayKnownNotice: 'Buat masa ini tiada sesiapa yang dapat menjawab. Kami akan menghantar jawapan ke {address}.',
  awayKnownPhoneNotice: 'Buat masa ini tiada sesiapa yang dapat menjawab. Kami akan menelefon anda.',
  copySending: 'Salinan perbualan sedang dihantar.',
  copySent: 'Salinan perbualan telah dihantar ke {address}.',
  copyFailed: 'Salinan perbualan tidak dapat dihantar ke {address}.',
  deskContactDetails: 'Maklumat hubungan',
  deskMailUndelivered: 'E-mel kepada {address} tidak dapat dihantar: {reason}',
  deskContactConflict:
    'Percanggahan maklumat hubungan: {email} dan {phone} dimiliki oleh dua rekod CRM yang berlainan. Hanya rekod pertama dilengkapkan.',
  deskNote: 'Nota dalaman',
  deskTransferred: 'Perbualan dipindahkan daripada {from} kepada {to}.',
  deskWaiting: 'Menunggu jawapan',
  continueConversation: 'Teruskan perbualan',
  automaticMail: 'E-mel ini dihantar secara automatik.',
  wholeAttached:
    'E-mel ini terlalu panjang untuk dipaparkan sepenuhnya. Anda boleh membaca kandungan penuh dalam fail yang dilampirkan: {file}',
  unreadSubject: 'Jawapan baharu dalam perbualan no.\u00a0{number} – {channel}',
  unreadPreheader:
    '{count, plural, =1 {{agent} telah menghantar satu mesej kepada anda.} other {{agent} telah menghantar # mesej kepada anda.}}',
  unreadHeading: '{count, plural, =1 {Anda menerima satu jawapan baharu} other {Anda menerima # jawapan baharu}}',
  unreadIntroduction: 'Anda belum membaca jawapan yang berikut daripada {channel}.',
  unreadQuestion: 'Soalan anda',
  unreadReplies: 'Jawapan kami',
  unreadReason: 'Anda menerima e-mel ini kerana anda meninggalkan alamat anda dalam ruang sembang {channel}.',
  unsubscribe: 'Hentikan e-mel tentang perbualan ini',
  transcriptSubject: 'Salinan perbualan no.\u00a0{number} – {channel}',
  transcriptPreheader: '{count, plural, =1 {Satu mesej} other {# mesej}} untuk simpanan anda.',
  transcriptHeading: 'Salinan perbualan anda',
  transcriptIntroduction:
    '{count, plural, =1 {Berikut ialah mesej daripada perbualan anda dengan {channel}.} other {Berikut ialah # mesej daripada perbualan anda dengan {channel}.}}',
  transcriptReason: 'Anda menerima salinan ini kerana alamat ini diberikan dalam ruang sembang {channel}.',
};

/** What an hour of the day is called; the clock has twelve hours. */
function partOfDay(hour: number): string {
  if (hour < 1) return 'tengah malam';
  if (hour < 12) return 'pagi';
  if (hour < 14) return 'tengah hari';
  return hour < 19 ? 'petang' : 'malam';
}

/** Malay conventions. */
export const msConventions: Conventions = {
  direction: 'ltr',
  plural: ONE_FORM,
  numbers: { decimal: '.', group: ',', grouping: BY_THOUSANDS },
  months: [
    'Januari',
    'Februari',
    'Mac',
    'April',
    'Mei',
    'Jun',
    'Julai',
    'Ogos',
    'September',
    'Oktober',
    'November',
    'Disember',
  ],
  moment: ({ day, month, year, hour, hour12, minute }) =>
    `${day} ${month} ${year}, ${hour12}.${minute} ${partOfDay(hour)}`,
};
