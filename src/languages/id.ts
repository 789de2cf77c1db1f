/** Indonesian texts, addressing the customer as “Anda”. */
import type { Catalogue } from './catalogue.ts';

/** The Indonesian catalogue. */
export const id: Catalogue = {
  greeting: 'Halo! Ada yang bisa kami bantu?',
  conversation: 'Percakapan nomor {number}',
  you: 'Anda',
  visitor: 'Pengunjung',
  automaticMessage: 'Pesan otomatis',
  file: 'Berkas: {name} ({size})',
  introduceTitle: 'Silakan perkenalkan diri Anda',
  contactsTitle: 'Tinggalkan kontak Anda dan kami akan mengabari Anda jika ada balasan',
  copyTitle: 'Masukkan alamat email tujuan pengiriman salinan percakapan',
  fieldName: 'Nama',
  fieldEmail: 'Email',
  fieldPhone: 'Telepon',
  sendForm: 'Kirim',
  sendCopy: 'Kirim salinan',
  dismissForm: 'Nanti saja',
  askForCopy: 'Kirim salinan lewat email',
  conversationEnded: 'Percakapan ini telah berakhir.',
  nameMissing: 'Harap isi nama Anda.',
  nameTooLong: 'Nama ini terlalu panjang. Harap singkat menjadi 200 karakter.',
  emailMissing: 'Harap isi alamat email Anda.',
  emailInvalid: 'Alamat email ini tampaknya salah. Bentuknya seharusnya seperti nama@example.com.',
  emailTooLong: 'Alamat email ini terlalu panjang sehingga tidak bisa dikirimi pesan.',
  phoneInvalid:
    'Nomor telepon ini tampaknya salah. Harap periksa kembali dan tambahkan kode negara jika Anda berada di luar negeri.',
  contactMissing: 'Harap isi alamat email atau nomor telepon agar kami bisa menghubungi Anda.',
  tooManyCopies: 'Permintaan salinan sudah terlalu banyak. Silakan coba lagi nanti.',
  awayNotice:
    'Saat ini belum ada yang bisa menjawab. Tinggalkan kontak Anda dan kami akan mengabari Anda jika ada balasan.',
  awayKnownNotice: 'Saat ini belum ada yang bisa menjawab. Kami akan mengirim balasan ke {address}.',
  awayKnownPhoneNotice: 'Saat ini belum ada yang bisa menjawab. Kami akan menelepon Anda kembali.',
  copySending: 'Salinan percakapan sedang dikirim.',
  copySent: 'Salinan percakapan telah dikirim ke {address}.',
  copyFailed: 'Salinan percakapan tidak bisa dikirim ke {address}.',
  deskContactDetails: 'Data kontak',
  deskMailUndelivered: 'Email ke {address} tidak bisa terkirim: {reason}',
  deskContactConflict:
    'Kontak bertentangan: {email} dan {phone} dimiliki dua catatan CRM yang berbeda. Hanya catatan pertama yang dilengkapi.',
  deskNote: 'Catatan internal',
  deskTransferred: 'Dialihkan dari {from} ke {to}.',
  deskWaiting: 'Menunggu jawaban',
  continueConversation: 'Lanjutkan percakapan',
  automaticMail: 'Email ini dikirim secara otomatis.',
  unreadSubject: '{count, plural, other {Balasan baru}} di percakapan nomor {number} – {channel}',
  unreadPreheader:
    '{count, plural, =1 {{agent} mengirim pesan kepada Anda.} other {{agent} mengirim # pesan kepada Anda.}}',
  unreadHeading: '{count, plural, =1 {Ada satu balasan baru untuk Anda} other {Ada # balasan baru untuk Anda}}',
  unreadIntroduction: 'Anda belum melihat {count, plural, other {balasan}} dari {channel} berikut ini.',
  unreadQuestion: 'Pertanyaan Anda',
  unreadReplies: 'Jawaban kami',
  unreadReason: 'Anda menerima email ini karena telah meninggalkan alamat Anda di obrolan {channel}.',
  unsubscribe: 'Jangan kirim email lagi tentang percakapan ini',
  transcriptSubject: 'Salinan percakapan nomor {number} – {channel}',
  transcriptPreheader: '{count, plural, =1 {Satu pesan} other {# pesan}} untuk Anda simpan.',
  transcriptHeading: 'Salinan percakapan Anda',
  transcriptIntroduction:
    '{count, plural, =1 {Berikut pesan dari percakapan Anda dengan {channel}.} other {Berikut # pesan dari percakapan Anda dengan {channel}.}}',
  transcriptReason:
    'Anda menerima email ini karena ada permintaan salinan percakapan dengan {channel} untuk alamat ini.',
};
