/** Brazilian Portuguese texts, addressing the customer as “você”. */
import type { Catalogue } from './catalogue.ts';
import { BY_THOUSANDS, type Conventions } from './conventions.ts';
import { ZERO_AS_ONE_AND_MILLIONS } from './plural-rules.ts';

/** The Brazilian Portuguese catalogue. */
export const ptBR: Catalogue = {
  greeting: 'Olá! Como podemos ajudar?',
  conversation: 'Conversa nº\u00a0{number}',
  you: 'Você',
  visitor: 'Visitante',
  automaticMessage: 'Mensagem automática',
  file: 'Arquivo: {name} ({size})',
  sizeBytes: '{count, plural, one {#\u00a0byte} many {#\u00a0de bytes} other {#\u00a0bytes}}',
  sizeKilobytes: '{amount}\u00a0kB',
  sizeMegabytes: '{amount}\u00a0MB',
  sizeGigabytes: '{amount}\u00a0GB',
  introduceTitle: 'Apresente-se',
  contactsTitle: 'Deixe seus dados de contato e avisaremos quando houver uma resposta',
  copyTitle: 'Informe o e-mail para o qual devemos enviar uma cópia da conversa',
  fieldName: 'Nome',
  fieldEmail: 'E-mail',
  fieldPhone: 'Telefone',
  sendForm: 'Enviar',
  sendCopy: 'Enviar uma cópia',
  dismissForm: 'Agora não',
  askForCopy: 'Enviar uma cópia por e-mail',
  conversationEnded: 'Esta conversa foi encerrada.',
  nameMissing: 'Informe seu nome.',
  nameTooLong: 'Este nome é longo demais. Use no máximo 200 caracteres.',
  emailMissing: 'Informe seu endereço de e-mail.',
  emailInvalid: 'Este endereço de e-mail não parece correto. Ele deve ter o formato nome@example.com.',
  emailTooLong: 'Este endereço de e-mail é longo demais para receber mensagens.',
  phoneInvalid:
    'Este número de telefone não parece correto. Confira o número e inclua o código do país se estiver no exterior.',
  contactMissing: 'Informe um endereço de e-mail ou um número de telefone para que possamos falar com você.',
  tooManyCopies: 'Foram solicitadas cópias demais. Tente novamente mais tarde.',
  awayNotice:
    'Ninguém está disponível para responder no momento. Deixe seus dados de contato e avisaremos quando houver uma resposta.',
  awayPlainNotice: 'Ninguém está disponível para responder no momento. Sua mensagem será lida assim que possível.',
  awayKnownNotice: 'Ninguém está disponível para responder no momento. Enviaremos a resposta para {address}.',
  awayKnownPhoneNotice: 'Ninguém está disponível para responder no momento. Ligaremos para você.',
  copySending: 'A cópia da conversa está sendo enviada.',
  copySent: 'A cópia da conversa foi enviada para {address}.',
  copyFailed: 'Não foi possível enviar a cópia da conversa para {address}.',
  deskContactDetails: 'Dados de contato',
  deskMailUndelivered: 'Não foi possível entregar o e-mail enviado para {address}: {reason}',
  deskContactConflict:
    'Conflito de contatos: {email} e {phone} pertencem a dois registros diferentes do CRM. Somente o primeiro foi completado.',
  deskNote: 'Nota interna',
  deskTransferred: 'Conversa transferida de {from} para {to}.',
  deskWaiting: 'Aguardando resposta',
  continueConversation: 'Continuar a conversa',
  automaticMail: 'Este e-mail foi enviado automaticamente.',
  wholeAttached:
    'Este e-mail é longo demais para ser exibido por completo. O texto completo está no arquivo anexo: {file}',
  unreadSubject:
    '{count, plural, one {Nova resposta} many {Novas respostas} other {Novas respostas}} na conversa nº\u00a0{number} – {channel}',
  unreadPreheader:
    '{count, plural, one {{agent} enviou uma mensagem para você.} many {{agent} enviou # de mensagens para você.} other {{agent} enviou # mensagens para você.}}',
  unreadHeading:
    '{count, plural, one {Você tem uma nova resposta} many {Você tem # de novas respostas} other {Você tem # novas respostas}}',
  unreadIntroduction:
    '{count, plural, one {Você ainda não leu esta resposta no chat {channel}.} many {Você ainda não leu estas respostas no chat {channel}.} other {Você ainda não leu estas respostas no chat {channel}.}}',
  unreadQuestion: 'Sua pergunta',
  unreadReplies: 'Nossa resposta',
  unreadReason: 'Você está recebendo este e-mail porque deixou seu endereço no chat {channel}.',
  unsubscribe: 'Não receber mais e-mails sobre esta conversa',
  transcriptSubject: 'Cópia da conversa nº\u00a0{number} – {channel}',
  transcriptPreheader:
    '{count, plural, one {Uma mensagem} many {# de mensagens} other {# mensagens}} para você guardar.',
  transcriptHeading: 'Cópia da sua conversa',
  transcriptIntroduction:
    '{count, plural, one {Aqui está a mensagem da sua conversa no chat {channel}.} many {Aqui estão # de mensagens da sua conversa no chat {channel}.} other {Aqui estão as # mensagens da sua conversa no chat {channel}.}}',
  transcriptReason: 'Você está recebendo esta cópia porque este endereço foi informado no chat {channel}.',
};

/** Brazilian Portuguese conventions. */
export const ptBRConventions: Conventions = {
  direction: 'ltr',
  plural: ZERO_AS_ONE_AND_MILLIONS,
  numbers: { decimal: ',', group: '.', grouping: BY_THOUSANDS },
  months: [
    'janeiro',
    'fevereiro',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
  moment: ({ day, month, year, hour24, minute }) =>
    `${day === 1 ? '1º' : day} de ${month} de ${year} às ${hour24}:${minute}`,
};
