/**
 * Words that any text of a language is likely to hold: the small ones first, then what business letters and chats are
 * made of. Only languages that share an alphabet with another are listed; the others are told by their script. Taken from
 * no catalogue, so that a foreign sentence in a catalogue cannot vouch for itself.
 */
import type { Language } from '../../languages/catalogue.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Lower-case words by language. */
export const COMMON_WORDS: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  en: words(`the of and to a in is are was were be been being have has had do does did not no yes will would can could
    should shall may might must for from with without by at on off into onto over under about after before between during
    until since while as if or but so than then there here this that these those it its i you your yours he she his her
    him we us our ours they them their who whom whose which what when where why how all any some each every both more most
    much many few other another such only own same just also still yet already again once soon now today tomorrow
    yesterday because please thank thanks hello dear hi regards sincerely welcome sorry an up out new old good first last
    next long free please click read see view open close reply replies answer answered question message messages mail
    address account order orders number name phone call contact support help team service customer customers send sent
    receive received get got give left leave write written wrote ask asked want need know let make made keep change
    changed start stop continue copy conversation chat unsubscribe subscribe confirm confirmed password sign login time
    day days week month year hour hours minute minutes monday tuesday wednesday thursday friday saturday sunday january
    february march june july august october december nobody anybody someone anything something nothing
    visitor visitors automatic automatically introduce myself yourself everyone per due dear sir madam details s t re ve ll don via date information page
    file files
    support office`),
  de: words(`der die das den dem des ein eine einen einem einer eines kein keine keinen und oder aber auch nicht nur noch
    schon sehr so wie als wenn dass weil da damit denn doch ob bis seit während nach vor bei mit ohne von vom zu zum zur
    für gegen durch um über unter zwischen auf aus an am im in ins ist sind war waren wird werden wurde wurden worden sein
    hat haben hatte hatten kann können konnte muss müssen soll sollen will wollen darf dürfen möchte möchten ich du er sie
    es wir ihr mich mir dich dir ihm ihn ihnen uns euch mein meine dein deine ihre ihrem ihren ihrer ihres unser unsere
    unserem unseren unserer sich selbst wer was wann wo warum welche welcher welches dieser diese dieses diesem diesen
    jeder jede jedes alle alles man hier dort heute morgen gestern jetzt bald wieder immer mehr neue neuen neuer neues
    gute guten bitte danke dank vielen hallo guten tag liebe lieber sehr geehrte geehrter grüße grüßen freundlichen
    willkommen leider frage fragen antwort antworten nachricht nachrichten schreiben geschrieben gesendet senden erhalten
    bekommen adresse konto bestellung nummer telefon kunde kunden hilfe gespräch kopie fortsetzen abmelden bestätigen
    passwort anmelden zeit woche monat jahr uhr stunde stunden minuten montag dienstag mittwoch donnerstag freitag samstag
    sonntag januar februar märz mai juni juli oktober dezember niemand jemand etwas nichts sowie lesen sehen gesehen
    besucher automatisch automatische name namen telefon mail details per via datum information seite informationen kontakt anfrage mitarbeiter
    datei dateien
    kundenservice kundendienst kundenbetreuung`),
  fr: words(`le la les l un une des du de d au aux et ou mais donc car ni ne n pas plus que qu qui quoi dont où quand
    comment pourquoi si ce c cet cette ces cela ça il elle ils elles on nous vous je j tu me m te t se s moi toi lui leur
    leurs y en mon ma mes ton ta tes son sa ses notre nos votre vos à dans par pour sur sous avec sans chez vers entre
    depuis pendant avant après jusqu jusque afin est sont était étaient être été suis sommes êtes a ont avez avons avait
    ai eu fait faire peut pouvez pouvons doit devez veuillez voici voilà tout tous toute toutes même aussi encore déjà
    très bien bon bonne bonjour merci cher chère cordialement salutations bienvenue désolé aujourd hui demain hier
    maintenant bientôt toujours jamais autre autres nouveau nouvelle nouvelles nouveaux message messages réponse réponses
    question questions répondre répondu écrit écrire envoyé envoyée envoyer reçu reçue recevoir recevez adresse compte
    commande numéro nom téléphone client clients aide équipe copie poursuivre continuer désabonner confirmer mot passe
    connexion temps jour jours semaine mois an année heure heures minute lundi mardi mercredi jeudi vendredi samedi
    dimanche janvier février mars avril juin juillet août septembre octobre novembre décembre personne quelqu rien lire
    voir vu lors comme selon parce
    visiteur automatique automatiquement présentez contact contacts article articles date information informations page important photo document possible solution attention instant présent madame monsieur équipe e via détails mr mme
    conversation conversations fichier fichiers`),
  es: words(`el la los las un una unos unas lo al del de y e o u pero sino ni no sí que quien quién cual cuál cuando cuándo
    donde dónde como cómo por porque para con sin sobre bajo entre hasta desde durante según antes después a ante en es
    son era eran ser sido está están estaba estar fue fueron ha han he hemos había haber hay tiene tienen tener puede
    pueden poder debe debería quiere hacer hecho yo tú él ella ello ellos ellas usted ustedes nosotros me te se le les nos
    mi mis tu tus su sus nuestro nuestra nuestros nuestras este esta esto estos estas ese esa eso esos esas aquel aquí
    allí ahí hoy mañana ayer ahora pronto ya aún todavía siempre nunca muy más menos mucho muchos todo todos toda todas
    otro otra otros otras mismo también tampoco solo sólo si hola gracias estimado estimada saludos bienvenido lamento
    siento favor nuevo nueva nuevos nuevas buen buena buenos buenas mensaje mensajes respuesta respuestas pregunta
    preguntas responder escrito escribir escribió enviado enviada enviar recibe recibido recibir correo correos dirección
    cuenta pedido número nombre teléfono cliente clientes ayuda equipo conversación copia continuar cancelar suscripción
    confirmar contraseña iniciar sesión tiempo día días semana mes año hora horas lunes martes miércoles jueves viernes
    sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre nadie alguien
    algo nada leer ver visto
    visitante automático automáticamente teléfono enviar envíe preséntese nombre contacto página fecha información señor señora datos detalles vía
    archivo archivos
    atención`),
  it: words(`il lo la i gli le l un uno una del dello della dell dei degli delle di d al allo alla all ai agli alle a dal
    dalla dall dai dalle da nel nello nella nell nei negli nelle in sul sulla sull sui sulle su con per tra fra senza
    sotto sopra dopo prima durante fino e ed o ma però anche non né se che chi cui quale quali quando dove come perché
    quanto è sono era erano essere stato stata stati state ha hanno ho abbiamo avete aveva avere può possono potere deve
    dovrebbe vuole fare fatto io tu lui lei noi voi loro mi ti si ci vi gli mio mia tuo tua suo sua suoi sue nostro nostra
    nostri nostre vostro questo questa questi queste quello quella qui qua lì oggi domani ieri ora adesso presto già ancora
    sempre mai molto più meno tutto tutti tutta tutte altro altra altri altre stesso solo ciao salve buongiorno gentile
    grazie saluti cordiali benvenuto spiacenti prego favore nuovo nuova nuovi nuove buono buona buone messaggio messaggi
    risposta risposte domanda domande rispondere scritto scrivere inviato inviata inviare riceve ricevuto ricevere
    indirizzo conto ordine numero nome telefono cliente clienti aiuto assistenza conversazione copia prosegui continua
    annulla iscrizione conferma confermare accedi tempo giorno giorni settimana mese anno ore ora lunedì martedì mercoledì
    giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre
    dicembre nessuno qualcuno qualcosa niente leggere vedere visto ecco
    visitatore automatico automaticamente nome telefono invia invii contatto contatti pagina data informazioni signore signora dati dettagli via
    file allegato`),
  'pt-BR':
    words(`o a os as um uma uns umas de do da dos das em no na nos nas num numa por pelo pela pelos pelas para pra
    com sem sobre sob entre até desde durante após antes depois e ou mas nem não sim que quem qual quais quando onde como
    porque por se é são era eram ser sido está estão estava estar foi foram há tem têm temos ter tinha havia haver pode
    podem poder deve deveria quer fazer feito eu tu ele ela eles elas você vocês nós me te lhe meu minha teu tua seu sua
    seus suas nosso nossa nossos nossas este esta isto estes estas esse essa isso esses essas aquele aquela aqui ali lá
    hoje amanhã ontem agora logo breve já ainda sempre nunca muito muita muitos mais menos tudo todo todos toda todas
    outro outra outros outras mesmo também só apenas olá oi obrigado obrigada prezado prezada atenciosamente bem vindo
    desculpe favor novo nova novos novas bom boa bons boas mensagem mensagens resposta respostas pergunta perguntas
    responder respondeu escrito escrever escreveu enviado enviada enviar enviamos recebe recebeu receber endereço conta
    pedido número nome telefone cliente clientes ajuda equipe conversa cópia continuar cancelar inscrição confirmar senha
    entrar tempo dia dias semana mês ano hora horas segunda terça quarta quinta sexta feira sábado domingo janeiro
    fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro ninguém alguém algo nada ler ver viu
    ao à aos às
    visitante automático automática automaticamente nome telefone envie contato contatos página data informações senhor senhora dados detalhes via
    arquivo arquivos
    atendimento`),
  pl: words(`i a w we z ze na do od o u po za pod nad przed przez przy dla bez między oraz lub albo ale lecz więc że żeby
    aby bo ponieważ gdy kiedy jeśli jeżeli czy nie tak się jest są był była było byli być będzie będą został została
    zostało zostały ma mają mamy miał mieć może mogą można móc musi trzeba powinien chce robić ja ty on ona ono my wy oni
    one mnie mi ci cię go jej jego ich im nam nas wam was mój moja moje twój twoja twoje twojego nasz nasza nasze naszego
    naszym naszej naszych wasz pan pani państwo państwa państwu swój swoje ten ta to te tego tej tym tych ci tamten który
    która które których którym co kto gdzie jak dlaczego ile jaki jaka jakie tu tutaj tam dziś dzisiaj jutro wczoraj teraz
    wkrótce już jeszcze zawsze nigdy bardzo więcej mniej wszystko wszystkie wszyscy inny inna inne sam także również też
    tylko cześć dzień dobry witamy dziękujemy dziękuję prosimy proszę szanowny szanowna pozdrawiamy przepraszamy nowy nowa
    nowe nowej nowych dobry dobra wiadomość wiadomości odpowiedź odpowiedzi pytanie pytania napisał pisze napisać wysłano
    wysłana wysłać wyślij otrzymał otrzymują adres adresu konto konta zamówienie numer nazwa imię telefon klient klienta
    pomoc rozmowa rozmowy rozmowę kopia kontynuuj anuluj potwierdź hasło zaloguj czas dzień dni tydzień miesiąc rok godzina
    godzin poniedziałek wtorek środa czwartek piątek sobota niedziela stycznia lutego marca kwietnia maja czerwca lipca
    sierpnia września października listopada grudnia nikt ktoś coś nic nikogo czytać oto
    automatycznie automatyczna nazwisko kontakt strona strony data informacje dane szczegóły gość odwiedzający
    plik pliki`),
  tr: words(`bir bu şu o ve veya ya da de ile için gibi kadar göre sonra önce beri ama fakat ancak çünkü eğer ki mi mı mu mü
    ne kim nasıl neden niçin nerede hangi kaç var yok değil evet hayır olan olarak oldu olduğu olur olacak olmak ise idi
    etmek etti edildi edilir yapmak yapıldı ben sen biz siz onlar bana sana ona bize size onlara beni seni onu bizi sizi
    benim senin onun bizim sizin onların her hiç bazı bütün tüm başka diğer aynı çok daha en az biraz şimdi bugün yarın dün
    hemen yakında artık henüz hâlâ zaten tekrar yine burada orada yeni eski iyi güzel ilk son merhaba sayın teşekkür
    teşekkürler ederiz ederim lütfen saygılarımızla hoş geldiniz üzgünüz maalesef mesaj mesajı mesajlar mesajınız yanıt
    yanıtı yanıtınız cevap soru sorunuz sorun yazdı yazın gönderildi gönder gönderin gönderilen aldı aldınız alıyorsunuz
    almak adres adresi adresiniz adresinizi hesap hesabınız sipariş numara numaralı numarası ad adı telefon müşteri destek
    yardım ekip görüşme görüşmeye görüşmenin sohbet kopya kopyası devam iptal onayla şifre giriş zaman gün günü hafta ay yıl
    saat dakika pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos
    eylül ekim kasım aralık kimse biri şey üzerine üzere içinde tarafından hakkında ilgili otomatik aşağıdaki posta
    ziyaretçi otomatik ad soyad iletişim sayfa tarih bilgi bilgiler veri ayrıntılar
    dosya dosyası`),
  vi: words(`và của là có không cho với được trong này đó các những một để từ đã đang sẽ khi nếu thì vì nên nhưng hoặc hay
    cũng rất nhiều hơn nhất lại còn chưa bạn tôi chúng quý khách anh chị ông bà họ ai gì nào đâu sao bao giờ tại vào ra
    lên xuống đến đi về theo trên dưới sau trước giữa qua bởi như do ở mà thế vậy đây kia mới cũ tốt xin chào cảm ơn kính
    gửi trân trọng vui lòng rất tiếc tin nhắn câu hỏi trả lời thư địa chỉ tài khoản đơn hàng số tên điện thoại hỗ trợ
    giúp cuộc trò chuyện bản sao tiếp tục hủy đăng ký xác nhận mật khẩu thời gian ngày tuần tháng năm giờ phút thứ
    khách tự động liên hệ trang thông tin chi tiết
    tệp tập`),
  id: words(`yang dan di ke dari untuk dengan pada dalam ini itu adalah tidak bukan belum sudah telah akan sedang bisa dapat
    harus boleh ada anda saya kami kita mereka dia ia kamu nya oleh karena jika kalau bila bahwa agar supaya tetapi tapi
    namun atau juga lagi saja hanya sangat lebih paling semua setiap beberapa banyak lain sama seperti sebagai antara
    tentang sampai hingga setelah sebelum ketika saat sejak selama kepada terhadap tanpa apa apakah siapa kapan mana dimana
    bagaimana mengapa kenapa berapa sini sana sekarang hari besok kemarin nanti segera baru lama baik pertama terakhir halo
    hai terima kasih mohon silakan tolong harap maaf selamat datang hormat pesan balasan jawaban menjawab pertanyaan tanya
    kirim mengirim dikirim menerima alamat akun pesanan nomor nama telepon pelanggan layanan bantuan tim percakapan obrolan
    salinan lanjutkan berhenti berlangganan konfirmasi kata sandi masuk waktu minggu bulan tahun jam menit senin selasa rabu
    kamis jumat sabtu januari februari maret april mei juni juli agustus september oktober november desember seseorang
    sesuatu email surel otomatis secara berikut surat barang gratis kantor libur uang teman cuma karena mau coba tahu beri
    memberi sesuai melalui bisakah butuh
    libur pengiriman berkas sandi surel kuitansi faktur tetangga kurir depan silahkan lacak
    unduh unggah tautan situs ponsel diskon toko belanja tagihan rekening cabang perusahaan mobil sore siang pukul masalah
    dong nggak enggak pakai butuhkan informasi janji temu diundur jadwal keluhan bapak ibu saudara lampiran terlampir
    pengunjung kontak halaman tanggal data rincian pelanggan
    berkas file
    buat tadi telah kepada`),
  ms: words(`yang dan di ke dari daripada untuk dengan pada dalam ini itu ialah adalah tidak bukan belum sudah telah akan
    sedang boleh dapat mesti harus ada anda saya kami kita mereka dia ia awak nya oleh kerana jika kalau sekiranya bahawa
    agar supaya tetapi namun atau juga lagi sahaja hanya sangat lebih paling semua setiap beberapa banyak lain sama seperti
    sebagai antara tentang sampai hingga sehingga selepas setelah sebelum apabila ketika semasa sejak selama kepada terhadap
    tanpa apa adakah siapa bila mana bagaimana mengapa kenapa berapa sini sana sekarang hari esok semalam nanti segera
    baharu baru lama baik pertama terakhir helo hai terima kasih mohon sila tolong harap maaf selamat datang hormat mesej
    balasan jawapan menjawab soalan tanya hantar menghantar dihantar menerima alamat akaun pesanan nombor nama telefon
    pelanggan khidmat perkhidmatan bantuan pasukan perbualan sembang salinan teruskan henti langgan sahkan pengesahan kata
    laluan masuk masa minggu bulan tahun jam minit isnin selasa rabu khamis jumaat sabtu ahad januari februari mac april
    mei jun julai ogos september oktober november disember seseorang sesuatu emel mel automatik secara berikut surat barang
    percuma pejabat cuti wang kawan cuma mahu cuba tahu beri memberi mengikut melalui bolehkah perlu tiada pihak
    boleh kerana bahawa nombor penghantaran fail laluan resit invois jiran hadapan pautan muat turun laman sesawang bimbit
    diskaun kedai membeli bil cawangan syarikat kereta petang pukul masalah tak guna maklumat temu janji ditangguhkan jadual
    aduan tuan puan encik cik lampiran dilampirkan bungkusan sekali yuran pesanan kandungan dibuka ditutup urus
    pelawat hubungan halaman tarikh maklumat butiran hubungi
    fail
    apakah siapakah manakah tadi buat`),
  ru: words(`и в во не на с со что как это этот эта эти этого этой этом этому он она оно они мы вы я ты его её ее их им ему
    ей нас вас нам вам вами нами меня мне тебя тебе мой моя моё твой наш наша наше наши нашего нашей нашем вашего ваш ваша
    ваше ваши вашей вашем свой свои своего своей себя кто где когда почему если то так но а или либо да нет ни же бы ли уже
    ещё еще очень более менее только также тоже все всё всех весь каждый другой другие сам самый для от до из за к ко по о
    об обо при про под над без через после перед между у быть был была было были будет будут есть можно можете может могут
    должен должна должно нужно надо хотите здесь там сейчас сегодня завтра вчера скоро снова всегда никогда новый новая
    новое новые хороший первый последний здравствуйте привет спасибо благодарим пожалуйста уважаемый уважаемая уважением
    добро пожаловать извините жаль сообщение сообщения сообщений вопрос вопросы ответ ответы ответить написал пишет
    отправлено отправлен отправить получили получен получать письмо письма адрес адреса аккаунт заказ заказа номер имя
    телефон клиент клиентов поддержка поддержки помощь диалог диалога копия продолжить отменить отписаться подтвердить
    пароль войти время день дня дней неделя неделю месяц год года час часов минут понедельник вторник среда четверг пятница
    суббота воскресенье января февраля марта апреля мая июня июля августа сентября октября ноября декабря никто никого
    кто-то что-то ничего потому который которая которые чтобы пока этих
    посетитель автоматически автоматическое автоматический контакты страница дата информация данные почта электронная
    файл файлы`),
  uk: words(`і й та в у во не на з із зі що як це цей ця ці цього цієї цьому він вона воно вони ми ви я ти його її їх їм йому
    їй нас вас нам вам вами мене мені тебе тобі мій моя моє твій наш наша наше наші нашого нашої нашому нашій вашого ваш
    ваша ваше ваші вашої вашому вашу свій свої свого своєї себе хто де коли чому якщо то так але а або чи ні же б би ж вже
    ще дуже більше менше тільки лише також теж все всі всіх весь кожен інший інші сам для від до за к по про при під над
    без через після перед між бути був була було були буде будуть є можна можете може можуть повинен повинна потрібно
    треба хочете тут там зараз сьогодні завтра вчора скоро знову завжди ніколи новий нова нове нові добрий перший останній
    вітаємо привіт дякуємо дякую ласка шановний шановна повагою ласкаво просимо вибачте шкода повідомлення повідомлень
    запитання питання відповідь відповіді відповісти написав пише надіслано відправлено надіслати отримали отримано
    отримувати лист листа листів адреса адресу обліковий запис замовлення номер ім я телефон клієнт клієнтів підтримка
    підтримки допомога розмова розмови розмову копія продовжити скасувати відписатися підтвердити пароль увійти час день
    дня днів тиждень місяць рік року година годин хвилин понеділок вівторок середа четвер п ятниця субота неділя січня
    лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня ніхто нікого хтось щось нічого тому
    який яка які щоб доки бо цих
    відвідувач автоматично автоматичне контакти сторінка інформація дані пошта електронна дата
    файл файли`),
  kk: words(`және мен бен пен да де та те бұл осы сол ол біз сіз сен олар біздің сіздің менің оның олардың бізге сізге маған
    оған бізді сізді сізден бізден үшін туралы арқылы кейін дейін бұрын бойынша сияқты емес жоқ бар болды болады болып
    болмаса керек мүмкін егер бірақ немесе себебі өйткені сондықтан деп не кім қашан қайда қалай неге қандай қанша әр
    барлық бүкіл басқа өте тек ғана әлі енді қазір бүгін ертең кеше жақында қайта әрқашан ешкім ештеңе бірдеңе жаңа жақсы
    алғашқы соңғы сәлеметсіз бе сәлем рақмет рахмет өтінеміз құрметті құрметпен қош келдіңіз кешіріңіз хабар хабары
    хабарлама сұрақ сұрағыңыз жауап жауабы жауабымыз жауаптар жазды жазу жіберілді жіберу жіберіңіз алдыңыз алу хат хатты
    хаттар мекенжай мекенжайы аккаунт тапсырыс нөмір нөмірі аты телефон клиент қолдау көмек әңгіме әңгімені көшірме
    көшірмесі жалғастыру болдырмау растау құпиясөз кіру уақыт күн күні күндері апта ай жыл сағат минут дүйсенбі сейсенбі
    сәрсенбі бейсенбі жұма сенбі жексенбі қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша
    желтоқсан түрде автоматты төменде ішінде ретінде бір
    келуші автоматты байланыс бет күн ақпарат деректер пошта электрондық
    файл файлды`),
};

/**
 * Words that Indonesian has and Malay has not, and the other way round: the two share nearly all small words, so each of
 * these weighs double.
 */
export const SHIBBOLETHS: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  id: words(`layanan layanan bisa karena bahwa kalau nomor gratis kantor mengirim dikirim pengiriman kirim berkas sandi surel kuitansi faktur
    tetangga kurir unduh unggah tautan situs ponsel diskon tagihan rekening perusahaan mobil sore obrolan percakapan
    berlangganan butuh jumat maret agustus desember kabar mengabari kesabaran akun silakan terlampir mengubah coba
    mencoba kapan dimana pelayanan jawab`),
  ms: words(`kerana bahawa nombor emel percuma pejabat penghantaran menghantar dihantar hantar resit invois jiran baharu mesej
    akaun jawapan soalan adakah khamis jumaat ahad isnin mac ogos disember jun julai perbualan perkhidmatan khidmat sahaja
    awak pautan tarikh butiran syarikat cawangan petang khabar sembang mel maklumat bagaimanakah`),
};
