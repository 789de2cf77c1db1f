/** Spanish texts, addressing the customer as «usted». */
import type { Catalogue } from './catalogue.ts';
import { BY_THOUSANDS_FROM_FIVE_DIGITS, type Conventions } from './conventions.ts';
import { ONE_AND_MILLIONS } from './plural-rules.ts';

/** The Spanish catalogue. */
export const es: Catalogue = {
  greeting: '¡Hola! ¿En qué podemos ayudarle?',
  conversation: 'Conversación n.º\u00a0{number}',
  you: 'Usted',
  visitor: 'Visitante',
  automaticMessage: 'Mensaje automático',
  file: 'Archivo: {name} ({size})',
  sizeBytes: '{count, plural, one {#\u00a0byte} many {#\u00a0de bytes} other {#\u00a0bytes}}',
  sizeKilobytes: '{amount}\u00a0kB',
  sizeMegabytes: '{amount}\u00a0MB',
  sizeGigabytes: '{amount}\u00a0GB',
  introduceTitle: 'Preséntese',
  contactsTitle: 'Deje sus datos de contacto y le avisaremos cuando haya respuesta',
  copyTitle: 'Indique el correo electrónico al que debemos enviarle una copia de la conversación',
  fieldName: 'Nombre',
  fieldEmail: 'Correo electrónico',
  fieldPhone: 'Teléfono',
  sendForm: 'Enviar',
  sendCopy: 'Enviar una copia',
  dismissForm: 'Ahora no',
  askForCopy: 'Enviar una copia por correo electrónico',
  conversationEnded: 'Esta conversación ha terminado.',
  nameMissing: 'Escriba su nombre, por favor.',
  nameTooLong: 'Este nombre es demasiado largo. Limítelo a 200 caracteres, por favor.',
  emailMissing: 'Escriba su dirección de correo electrónico, por favor.',
  emailInvalid: 'Esta dirección de correo electrónico no parece correcta. Debe tener la forma nombre@example.com.',
  emailTooLong: 'Esta dirección de correo electrónico es demasiado larga para recibir mensajes.',
  phoneInvalid:
    'Este número de teléfono no parece correcto. Compruébelo y añada el prefijo del país si está en el extranjero.',
  contactMissing:
    'Escriba una dirección de correo electrónico o un número de teléfono para que podamos comunicarnos con usted.',
  tooManyCopies: 'Se han solicitado demasiadas copias. Vuelva a intentarlo más tarde.',
  awayNotice:
    'En este momento nadie puede responderle. Deje sus datos de contacto y le avisaremos cuando haya respuesta.',
  awayPlainNotice: 'En este momento nadie puede responderle. Leeremos su mensaje en cuanto alguien esté disponible.',
  awayKnownNotice: 'En este momento nadie puede responderle. Enviaremos la respuesta a {address}.',
  awayKnownPhoneNotice: 'En este momento nadie puede responderle. Nos pondremos en contacto con usted por teléfono.',
  copySending: 'Se está enviando la copia de la conversación.',
  copySent: 'La copia de la conversación se ha enviado a {address}.',
  copyFailed: 'La copia de la conversación no se ha podido enviar a {address}.',
  deskContactDetails: 'Datos de contacto',
  deskMailUndelivered: 'No se ha podido entregar el correo enviado a {address}: {reason}',
  deskContactConflict:
    'Conflicto de datos de contacto: {email} y {phone} pertenecen a dos fichas distintas del CRM. Solo se ha completado la primera.',
  deskNote: 'Nota interna',
  deskTransferred: 'Conversación transferida de {from} a {to}.',
  deskWaiting: 'A la espera de respuesta',
  continueConversation: 'Continuar la conversación',
  automaticMail: 'Este correo se ha enviado automáticamente.',
  wholeAttached:
    'Este correo es demasiado largo para mostrarse completo. Encontrará todo el texto en el archivo adjunto: {file}',
  unreadSubject:
    '{count, plural, one {Nueva respuesta} many {Nuevas respuestas} other {Nuevas respuestas}} en la conversación n.º\u00a0{number} – {channel}',
  unreadPreheader:
    '{count, plural, one {{agent} le ha enviado un mensaje.} many {{agent} le ha enviado # de mensajes.} other {{agent} le ha enviado # mensajes.}}',
  unreadHeading:
    '{count, plural, one {Tiene una respuesta nueva} many {Tiene # de respuestas nuevas} other {Tiene # respuestas nuevas}}',
  unreadIntroduction:
    '{count, plural, one {Todavía no ha visto esta respuesta de {channel}.} many {Todavía no ha visto estas respuestas de {channel}.} other {Todavía no ha visto estas respuestas de {channel}.}}',
  unreadQuestion: 'Su pregunta',
  unreadReplies: 'Nuestra respuesta',
  unreadReason: 'Recibe este correo porque dejó su dirección en el chat de {channel}.',
  unsubscribe: 'No recibir más correos sobre esta conversación',
  transcriptSubject: 'Copia de la conversación n.º\u00a0{number} – {channel}',
  transcriptPreheader:
    '{count, plural, one {Un mensaje, por si desea conservarlo.} many {# de mensajes, por si desea conservarlos.} other {# mensajes, por si desea conservarlos.}}',
  transcriptHeading: 'Copia de su conversación',
  transcriptIntroduction:
    '{count, plural, one {Este es el mensaje de su conversación con {channel}.} many {Estos son los # de mensajes de su conversación con {channel}.} other {Estos son los # mensajes de su conversación con {channel}.}}',
  transcriptReason: 'Recibe esta copia porque esta dirección se indicó en el chat de {channel}.',
};

/** Spanish conventions. A comma before the time, because “at” would be «a la» or «a las» by the hour. */
export const esConventions: Conventions = {
  direction: 'ltr',
  plural: ONE_AND_MILLIONS,
  numbers: { decimal: ',', group: '.', grouping: BY_THOUSANDS_FROM_FIVE_DIGITS },
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  moment: ({ day, month, year, hour24, minute }) => `${day} de ${month} de ${year}, ${hour24}:${minute}`,
};
