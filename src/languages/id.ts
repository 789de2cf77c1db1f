/** Indonesian texts, addressing the customer as “Anda”. */
import type { Catalogue } from './catalogue.ts';
import { BY_THOUSANDS, type Conventions } from './conventions.ts';
import { ONE_FORM } from './plural-rules.ts';

/** The Indonesian catalogue. */
export const id: Catalogue = {
  greeting: 'Halo! Ada yang bisa kami bantu?',
  conversation: 'Percakapan nomor {number}',
  you: 'Anda',
  visitor: 'Pengunjung',
  automaticMessage: 'Pesan otomatis',
  file: 'Berkas: {name} ({size})',
  sizeBytes: '{count}\u00a0byte',
  sizeKilobytes: '{amount}\u00a0kB',
  sizeMegabytes: '{amount}\u00a0MB',
  sizeGigabytes: '{amount}\u00a0GB',
  introduceTitle: 'Silakan perkenalkan diri Anda',
  contactsTitle: 'Tinggalkan kontak Anda dan kami akan memberi tahu begitu ada balasan',
  copyTitle: 'Masukkan alamat email tujuan pengiriman salinan percakapan',
  fieldName: 'Nama',
  fieldEmail: 'Email',
  fieldPhone: 'Telepon',
  sendForm: 'Kirim',
  sendCopy: 'Kirim salinan',
  dismissForm: 'Nanti saja',
  askForCopy: 'Kirim salinan melalui email',
  conversationEnded: 'Percakapan ini telah berakhir.',
  nameMissing: 'Harap isi nama Anda.',
  nameTooLong: 'Nama ini terlalu panjang. Panjangnya maksimal 200 karakter.',
  emailMissing: 'Harap isi alamat email Anda.',
  emailInvalid: 'Alamat email ini tampaknya salah. Formatnya seharusnya seperti nama@example.com.',
  emailTooLong: 'Alamat email ini terlalu panjang untuk dapat menerima pesan.',
  phoneInvalid:
    'Nomor telepon ini tampaknya salah. Harap periksa kembali dan tambahkan kode negara jika Anda berada di luar negeri.',
  contactMissing: 'Harap isi alamat email atau nomor telepon agar kami dapat menghubungi Anda.',
  tooManyCopies: 'Permintaan salinan sudah terlalu banyak. Silakan coba lagi nanti.',
  awayNotice:
    'Saat ini belum ada petugas yang dapat menjawab. Tinggalkan kontak Anda dan kami akan memberi tahu begitu ada balasan.',
  awayPlainNotice:
    'Saat ini belum ada petugas yang dapat menjawab. Pesan Anda akan kami baca segera setelah petugas kembali.',
  awayKnownNotice: 'Saat ini belum ada petugas yang dapat menjawab. Kami akan mengirim balasan ke {address}.',
  awayKnownPhoneNotice: 'Saat ini belum ada petugas yang dapat menjawab. Kami akan menelepon Anda.',
  copySending: 'Salinan percakapan sedang dikirim.',
  copySent: 'Salinan percakapan telah dikirim ke {address}.',
  copyFailed: 'Salinan percakapan tidak dapat dikirim ke {address}.',
  deskContactDetails: 'Data kontak',
  deskMailUndelivered: 'Email ke {address} tidak dapat disampaikan: {reason}',
  deskContactConflict:
    'Data kontak bertentangan: {email} dan {phone} tercatat pada dua data CRM yang berbeda. Hanya data pertama yang dilengkapi.',
  deskNote: 'Catatan internal',
  deskTransferred: 'Percakapan dialihkan dari {from} ke {to}.',
  deskWaiting: 'Menunggu balasan',
  continueConversation: 'Lanjutkan percakapan',
  automaticMail: 'Email ini dikirim secara otomatis.',
  wholeAttached:
    'Email ini terlalu panjang untuk ditampilkan seluruhnya. Isi lengkapnya dapat Anda lihat dalam berkas terlampir: {file}',
  unreadSubject: 'Balasan baru dalam percakapan nomor {number} – {channel}',
  unreadPreheader:
    '{count, plural, =1 {{agent} mengirim pesan kepada Anda.} other {{agent} mengirim # pesan kepada Anda.}}',
  unreadHeading: '{count, plural, =1 {Ada satu balasan baru untuk Anda} other {Ada # balasan baru untuk Anda}}',
  unreadIntroduction: 'Anda belum membaca balasan dari {channel} berikut ini.',
  unreadQuestion: 'Pertanyaan Anda',
  unreadReplies: 'Balasan kami',
  unreadReason: 'Anda menerima email ini karena telah meninggalkan alamat Anda di obrolan {channel}.',
  unsubscribe: 'Berhenti menerima email tentang percakapan ini',
  transcriptSubject: 'Salinan percakapan nomor {number} – {channel}',
  transcriptPreheader: '{count, plural, =1 {Satu pesan} other {# pesan}} untuk Anda simpan.',
  transcriptHeading: 'Salinan percakapan Anda',
  transcriptIntroduction:
    '{count, plural, =1 {Berikut pesan dari percakapan Anda dengan {channel}.} other {Berikut # pesan dari percakapan Anda dengan {channel}.}}',
  transcriptReason: 'Anda menerima salinan ini karena alamat ini diberikan di obrolan {channel}.',
};

/** Indonesian conventions. */
export const idConventions: Conventions = {
  direction: 'ltr',
  plural: ONE_FORM,
  numbers: { decimal: ',', group: '.', grouping: BY_THOUSANDS },
  months: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  moment: ({ day, month, year, hour24, minute }) => `${day} ${month} ${year} pukul ${hour24}.${minute}`,
};
