/**
 * What can go wrong with our e-mails, one mutant each: how it is made from the right e-mail, and which rules must tell it.
 * The first rule is the one that is there for it; the others tell the same fault from their side.
 */
import type { MailKind } from '../../../src/domain/vocabulary/state.ts';
import type { Language } from '../../../src/languages/catalogue.ts';
import { formatMoment, translate } from '../../../src/languages/format.ts';
import type { MailTruth } from '../../../src/mail/lint/mail-truth.ts';
import { octetString, toOctets } from '../../../src/mail/lint/octets.ts';
import { parseMail } from '../../../src/mail/lint/parse-mail.ts';
import type { MailEntry, MailModel, RenderedMail } from '../../../src/mail/model.ts';
import { broken } from './clean-mail.ts';
import type { STORIES, ToldMail } from './told-mails.ts';

/** A mutant: the step at which it differs from the right e-mail. */
export interface MailMutant {
  readonly name: string;
  readonly kind: MailKind;
  readonly language: Language;
  /** The ids of all rules that tell it, the one that is there for it first. */
  readonly rules: readonly [string, ...string[]];
  readonly model?: (mail: MailModel, told: ToldMail) => MailModel;
  readonly rendered?: (mail: RenderedMail) => RenderedMail;
  readonly octets?: (octets: string) => string;
  readonly truth?: (truth: MailTruth) => MailTruth;
  /** Of which story; the lively one when absent. */
  readonly story?: keyof typeof STORIES;
}

type Making = Pick<MailMutant, 'model' | 'rendered' | 'octets' | 'truth'>;

function unread(language: Language, name: string, rules: MailMutant['rules'], making: Making): MailMutant {
  return { name, kind: 'unread', language, rules, ...making };
}

function transcript(language: Language, name: string, rules: MailMutant['rules'], making: Making): MailMutant {
  return { name, kind: 'transcript', language, rules, ...making };
}

// --- how they are made ----------------------------------------------------------------------------------------------

const model = (change: (mail: MailModel) => Partial<MailModel>): Making => ({
  model: (mail) => ({ ...mail, ...change(mail) }),
});
const html = (from: string | RegExp, to: string): Making => ({
  rendered: (mail) => ({ ...mail, html: broken(mail.html, from, to) }),
});
const text = (from: string | RegExp, to: string): Making => ({
  rendered: (mail) => ({ ...mail, text: broken(mail.text, from, to) }),
});
const both = (from: string | RegExp, to: string): Making => ({
  rendered: (mail) => ({ ...mail, text: broken(mail.text, from, to), html: broken(mail.html, from, to) }),
});
const octets = (from: string | RegExp, to: string): Making => ({ octets: (all) => broken(all, from, to) });
const entries = (change: (all: readonly MailEntry[]) => readonly MailEntry[]): Making =>
  model(({ sections }) => ({
    sections: sections.map((section, at) =>
      at === sections.length - 1 ? { ...section, entries: change(section.entries) } : section,
    ),
  }));
const times = (write: (at: number) => string): Making =>
  model(({ sections }) => ({
    sections: sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => ({ ...entry, time: write(entry.at) })),
    })),
  }));
const words = (entry: MailEntry, said: string): MailEntry => ({ ...entry, body: { kind: 'words', text: said } });
/** A header field as it stands, folds included. */
const field = (name: string): RegExp => new RegExp(`^${name}:.*\\r\\n(?:[ \\t].*\\r\\n)*`, 'm');
const without = (name: string): Making => octets(field(name), '');
const changed = (name: string, value: string): Making => octets(field(name), `${name}: ${value}\r\n`);
const doubled = (name: string, value: string): Making => octets(/^MIME-Version/m, `${name}: ${value}\r\nMIME-Version`);
/** The parts of the multipart, put together anew. */
const parts = (arrange: (text: string, html: string) => readonly string[]): Making => ({
  octets: (all) => {
    const boundary = `--${/boundary="?([^"\r]+)"?/.exec(all)?.[1]}`;
    const [head = '', plain = '', page = ''] = all.split(boundary);
    return [head, ...arrange(plain, page), '--\r\n'].join(boundary);
  },
});

/** The text part in another transfer encoding; `write` is given its octets. */
const textAs = (encoding: string, write: (plain: string) => string): Making => ({
  octets: (all) => {
    const { text: plain = '' } = parseMail(toOctets(all));
    const head = `\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
    const part = `${head}${write(octetString(new TextEncoder().encode(plain)))}\r\n`;
    return parts((_plain, page) => [part, page]).octets?.(all) ?? '';
  },
});
const lines = (all: string, length: number): string => all.match(new RegExp(`.{1,${length}}`, 'g'))?.join('\r\n') ?? '';

/** The mutants. */
export const MAIL_MUTANTS: readonly MailMutant[] = [
  // --- transport and syntax
  unread('en', 'a bare line feed', ['crlf'], octets('\r\n\r\n', '\n\r\n')),
  unread('en', 'a bare carriage return', ['crlf'], octets('Auto-Submitted: auto-', 'Auto-Submitted:\r auto-')),
  unread(
    'fr',
    'a line of 999 octets',
    ['line-length'],
    octets(/^MIME-Version/m, `X-Long: ${'x'.repeat(991)}\r\nMIME-Version`),
  ),
  unread(
    'fr',
    'an 8-bit header',
    ['eight-bit-headers'],
    octets(/^MIME-Version/m, 'X-Note: r\xc3\xa9ponse\r\nMIME-Version'),
  ),
  unread('de', 'a doubled Subject', ['single-fields'], doubled('Subject', 'Neue Antworten')),
  unread('de', 'a doubled From', ['single-fields'], doubled('From', 'Shop <admin@shop.example>')),
  unread('en', 'no Date', ['required-fields'], without('Date')),
  unread('en', 'a Date of another day', ['date'], changed('Date', 'Tue, 06 Jan 2026 09:00:00 +0000')),
  transcript('en', 'no Message-ID', ['required-fields'], without('Message-ID')),
  transcript(
    'en',
    'a Message-ID on another domain',
    ['message-id'],
    model(() => ({ messageId: 'a1@mailer.example' })),
  ),
  unread(
    'ru',
    'a Subject cut within a character',
    ['encoded-words'],
    changed('Subject', '=?UTF-8?Q?7_=D0?= =?UTF-8?Q?=9D?='),
  ),
  unread('en', 'an empty Subject', ['subject', 'number'], changed('Subject', '')),
  unread('en', 'a Bcc', ['bcc'], octets(/^To:/m, 'Bcc: boss@shop.example\r\nTo:')),
  unread('en', 'a line that is no field', ['header-syntax'], octets(/^MIME-Version/m, 'no field\r\nMIME-Version')),
  unread(
    'en',
    'a parameter that needs quotes',
    ['parameters'],
    octets('text/plain; charset=utf-8', 'text/plain; charset=utf-8; name=a@b'),
  ),
  unread(
    'en',
    'two at signs in Cc',
    ['addresses', 'recipient'],
    octets(/^MIME-Version/m, 'Cc: a@@b..c\r\nMIME-Version'),
  ),
  // --- automatic mail and its people
  unread('en', 'no Auto-Submitted', ['auto-submitted'], without('Auto-Submitted')),
  unread('en', 'Auto-Submitted: no', ['auto-submitted'], changed('Auto-Submitted', 'no')),
  unread('en', 'no X-Auto-Response-Suppress', ['auto-response-suppress'], without('X-Auto-Response-Suppress')),
  unread('en', 'Precedence: bulk', ['no-precedence'], doubled('Precedence', 'bulk')),
  unread('it', 'two authors', ['one-from', 'sender'], changed('From', 'a@shop.example, b@shop.example')),
  unread('it', 'an envelope of another house', ['alignment'], {
    truth: (told) => ({ ...told, envelope: { from: 'bounce@mailer.example', to: ['anna@mail.example'] } }),
  }),
  unread(
    'it',
    'the agent as author',
    ['sender'],
    model(({ from }) => ({ from: { ...from, address: 'alice@shop.example' } })),
  ),
  unread(
    'it',
    'another name of the sender',
    ['sender', 'same-content'],
    model(({ from }) => ({ from: { ...from, name: 'Mallory' } })),
  ),
  unread('it', 'to somebody else', ['recipient'], changed('To', 'someone@mail.example')),
  unread('it', 'answers go to the agent', ['reply-to', 'no-leak'], doubled('Reply-To', 'alice@agents.example')),
  // --- thread and unsubscribing
  transcript('pl', 'References lost', ['references'], without('References')),
  transcript('pl', 'In-Reply-To lost', ['in-reply-to'], without('In-Reply-To')),
  transcript(
    'pl',
    'List-Unsubscribe on a transcript',
    ['list-unsubscribe'],
    doubled('List-Unsubscribe', '<https://shop.example/?u=1>'),
  ),
  unread('pl', 'no List-Unsubscribe', ['list-unsubscribe'], without('List-Unsubscribe')),
  unread(
    'pl',
    'List-Unsubscribe by http',
    ['list-unsubscribe'],
    changed('List-Unsubscribe', '<http://shop.example/?causerie-unsubscribe=x>'),
  ),
  unread('pl', 'no List-Unsubscribe-Post', ['list-unsubscribe'], without('List-Unsubscribe-Post')),
  // --- language
  unread('fr', 'Content-Language: en', ['content-language'], changed('Content-Language', 'en')),
  unread('ja', 'no Content-Language', ['content-language'], without('Content-Language')),
  unread('fr', 'lang="en" on html', ['html-lang'], html('<html lang="fr"', '<html lang="en"')),
  unread('fr', 'a paragraph with lang="en"', ['html-lang'], html('<h1', '<h1 lang="en"')),
  unread('ar', 'no dir on html in Arabic', ['html-dir'], html('<html lang="ar" dir="rtl"', '<html lang="ar"')),
  transcript('ar', 'no dir inside the body in Arabic', ['html-dir'], {
    rendered: (mail) => {
      const [head = '', body = ''] = mail.html.split('<body');
      return { ...mail, html: `${head}<body${body.replaceAll(' dir="rtl"', '')}` };
    },
  }),
  unread('ar', 'a sentence from left to right in Arabic', ['html-dir'], html('<h1', '<h1 dir="ltr"')),
  unread(
    'fr',
    'the button in English',
    ['language'],
    model(({ action }) => ({ action: { ...action, label: 'Continue the conversation' } })),
  ),
  unread(
    'fr',
    'an English subject',
    ['language', 'number'],
    model(() => ({ subject: 'New replies in conversation no. 1' })),
  ),
  transcript(
    'ms',
    'an Indonesian sentence of our own in a Malay e-mail',
    ['language'],
    model(({ footer }) => ({ footer: [...footer, 'Email ini dikirim karena percakapan telah berakhir.'] })),
  ),
  transcript(
    'fr',
    'US dates in a French e-mail',
    ['dates', 'language'],
    times((at) => formatMoment('en', at, 'Asia/Kolkata')),
  ),
  transcript(
    'fr',
    'dates in digits',
    ['dates'],
    times(() => '05/01/2026 14:30'),
  ),
  unread(
    'de',
    'times in another zone',
    ['dates'],
    times((at) => formatMoment('de', at, 'UTC')),
  ),
  unread(
    'th',
    'the Gregorian year in Thai',
    ['dates'],
    times((at) => formatMoment('th', at, 'Asia/Kolkata').replace('2569', '2026')),
  ),
  transcript(
    'uk',
    'the time of one message alone',
    ['dates'],
    entries((all) => all.map((each, at) => (at === 3 ? { ...each, time: '—' } : each))),
  ),
  unread(
    'pl',
    'the plural form "few" missing',
    ['plurals'],
    model(() => ({ heading: translate('pl', 'unreadHeading', { count: 5 }).replace('5', '3') })),
  ),
  unread(
    'ru',
    'a singular for three',
    ['plurals'],
    model(({ conversation }) => ({
      subject: `${translate('ru', 'unreadSubject', { count: 1, number: '7', channel: 'Rain & Shine' })}`,
      conversation,
    })),
  ),
  transcript(
    'ar',
    'the wrong number of messages',
    ['plurals'],
    model(() => ({ preheader: translate('ar', 'transcriptPreheader', { count: 2 }) })),
  ),
  unread(
    'fr',
    'an English subject in a French e-mail',
    ['language'],
    model(() => ({
      subject: translate('en', 'unreadSubject', { number: '7', channel: 'Rain & Shine', count: 3 }),
    })),
  ),
  unread(
    'fr',
    'one English sentence in a French e-mail',
    ['language'],
    model(({ footer }) => ({
      footer: [...footer.slice(0, -1), translate('en', 'automaticMail')],
    })),
  ),
  unread('fr', 'a lost accent in both parts', ['accents'], both(/envoyé /g, 'envoye ')),
  unread(
    'uk',
    'a Russian sentence in a Ukrainian e-mail',
    ['language'],
    model(({ footer }) => ({
      footer: [...footer.slice(0, -1), translate('ru', 'automaticMail')],
    })),
  ),
  transcript(
    'ms',
    'an Indonesian sentence in a Malay e-mail',
    ['language'],
    model(({ footer }) => ({
      footer: [...footer.slice(0, -1), translate('id', 'automaticMail')],
    })),
  ),
  transcript(
    'zh-Hant',
    'simplified characters in a traditional e-mail',
    ['language'],
    model(() => ({
      heading: translate('zh-Hans', 'transcriptHeading'),
    })),
  ),
  transcript(
    'de',
    'an English preheader in a German e-mail',
    ['language'],
    model(() => ({
      preheader: translate('en', 'transcriptPreheader', { count: 9 }),
    })),
  ),
  transcript(
    'tr',
    'an English label of the visitor',
    ['language'],
    entries((all) =>
      all.map((each) => (each.speaker === 'system' ? { ...each, author: translate('en', 'automaticMessage') } : each)),
    ),
  ),
  // --- parts
  unread(
    'es',
    'no text part',
    ['alternative'],
    parts((_plain, page) => [page]),
  ),
  unread(
    'es',
    'no HTML part',
    ['alternative'],
    parts((plain) => [plain]),
  ),
  unread(
    'es',
    'text after HTML',
    ['alternative'],
    parts((plain, page) => [page, plain]),
  ),
  unread(
    'es',
    'both parts shown below each other',
    ['alternative'],
    octets('multipart/alternative', 'multipart/mixed'),
  ),
  unread(
    'es',
    'charset=iso-8859-1',
    ['charset', 'complete', 'language', 'number', 'same-content'],
    octets('text/plain; charset=utf-8', 'text/plain; charset=iso-8859-1'),
  ),
  unread('es', 'encoded twice', ['charset', 'number'], both(/ó/g, 'Ã³')),
  unread('es', 'another charset in the meta element', ['charset'], html('charset=utf-8', 'charset=windows-1252')),
  unread(
    'es',
    'base64 with broken lines',
    ['transfer-encoding'],
    textAs('base64', (plain) => lines(btoa(plain), 76).replace('\r\n', '=\r\n=\r\n')),
  ),
  unread(
    'es',
    'base64 in long lines',
    ['transfer-encoding'],
    textAs('base64', (plain) => lines(btoa(plain), 80)),
  ),
  unread('vi', 'a long quoted-printable line', ['quoted-printable'], octets(/ =\r\n/, ' ')),
  unread(
    'vi',
    'octets as they are in 7bit',
    ['transfer-encoding'],
    textAs('7bit', (plain) => plain.replaceAll('\n', '\r\n')),
  ),
  // --- content
  unread('fr', 'a sentence less in the text', ['same-content'], text(`${translate('fr', 'automaticMail')}\n`, '')),
  unread('fr', 'a sentence more in the HTML', ['same-content'], html('</h1>', '</h1><p>À très bientôt.</p>')),
  unread('fr', 'a lost accent in one part', ['same-content'], text('réponses', 'reponses')),
  unread(
    'fr',
    'an ICU remnant',
    ['placeholders'],
    model(() => ({ footer: ['{count}', translate('fr', 'automaticMail')] })),
  ),
  unread(
    'fr',
    'undefined',
    ['placeholders'],
    model(({ footer }) => ({ footer: [...footer, 'Bonjour undefined,'] })),
  ),
  unread(
    'fr',
    'an argument unfilled in the subject',
    ['placeholders'],
    model(({ subject }) => ({ subject: `${subject} {channel}` })),
  ),
  unread(
    'fr',
    'an object',
    ['placeholders'],
    model(() => ({ preheader: '[object Object] vous a écrit.' })),
  ),
  {
    ...unread(
      'tr',
      'a script that a visitor wrote',
      ['escaped', 'no-active-content', 'placeholders', 'same-content'],
      html('&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'),
    ),
    story: 'hostile',
  },
  transcript(
    'tr',
    'words without a direction of their own',
    ['escaped'],
    html('data-text="" dir="auto"', 'data-text=""'),
  ),
  transcript(
    'tr',
    'a name without a direction of its own',
    ['escaped'],
    html('data-author="" dir="auto"', 'data-author=""'),
  ),
  unread(
    'tr',
    'a reply missing',
    ['complete'],
    entries((all) => all.slice(1)),
  ),
  unread(
    'tr',
    'the question missing',
    ['complete'],
    model(({ sections }) => ({ sections: sections.slice(1) })),
  ),
  unread(
    'tr',
    'replies in the wrong order',
    ['complete'],
    entries((all) => [...all].reverse()),
  ),
  transcript(
    'hi',
    'a message twice',
    ['complete'],
    entries(([first, ...rest]) => (first ? [first, first, ...rest] : [])),
  ),
  transcript(
    'hi',
    'a message cut off',
    ['complete', 'language'],
    entries((all) => all.map((each, at) => (at === 0 ? words(each, 'Do you have') : each))),
  ),
  transcript(
    'hi',
    'another author',
    ['complete'],
    entries((all) => all.map((each) => (each.speaker === 'agent' ? { ...each, author: 'Bob' } : each))),
  ),
  transcript(
    'kk',
    'another number in the subject',
    ['number'],
    model(({ subject }) => ({ subject: subject.replace('7', '8') })),
  ),
  transcript('kk', 'another number in the text part', ['number', 'same-content'], text(/7/, '8')),
  transcript('kk', 'another number in the HTML part', ['number', 'same-content'], html(/7(?=<\/p>)/, '8')),
  transcript(
    'ar',
    'Arabic digits for the number',
    ['number'],
    model(({ conversation }) => ({ conversation: conversation.replace('7', '٧') })),
  ),
  // --- links
  unread(
    'id',
    'the page of another conversation',
    ['return-link'],
    model(({ action }) => ({ action: { ...action, url: action.url.replace('id=7', 'id=6') } })),
  ),
  unread(
    'id',
    'no token',
    ['return-link'],
    model(({ action }) => ({ action: { ...action, url: 'https://shop.example/shoes?id=7' } })),
  ),
  unread(
    'id',
    'a javascript: link',
    ['links', 'no-active-content', 'return-link'],
    html(/(?<=data-part="action" href=")[^"]+/, 'javascript:alert(1)'),
  ),
  unread('id', 'a relative link', ['links', 'return-link'], html(/(?<=data-part="action" href=")[^"]+/, '/shoes?id=7')),
  unread('id', 'an http link', ['links', 'return-link'], html(/(?<=data-part="action" href=")https/, 'http')),
  unread('id', 'another link in the text part', ['links'], text('id=7&causerie=', 'id=8&causerie=')),
  // --- what must not be in it
  transcript(
    'en',
    'a leaked note',
    ['no-leak', 'complete'],
    entries((all) => {
      const [first] = all;
      return first ? [...all, words(first, 'a difficult customer')] : all;
    }),
  ),
  transcript('en', 'a note in a comment', ['no-leak'], html('</body>', '<!-- A Difficult  Customer --></body>')),
  transcript(
    'en',
    "another visitor's address",
    ['no-leak', 'same-content'],
    html('</h1>', '</h1><p>bob@mail.example</p>'),
  ),
  transcript('en', "the agent's address in a header", ['no-leak'], doubled('X-Agent', 'alice@agents.example')),
  transcript('en', 'a script', ['no-active-content'], html('</h1>', '</h1><script>track()</script>')),
  transcript('en', 'a form', ['no-active-content'], html('</h1>', '</h1><form action="https://shop.example/"></form>')),
  transcript(
    'en',
    'a frame',
    ['no-active-content'],
    html('</h1>', '</h1><iframe src="https://shop.example/"></iframe>'),
  ),
  transcript('en', 'a handler', ['no-active-content'], html('<h1', '<h1 onmouseover="track()"')),
  // --- form
  transcript('ms', 'a layout table without role', ['layout-tables'], html('<table role="presentation"', '<table')),
  transcript('ms', 'an image without alt', ['alt'], html('</h1>', '</h1><img src="cid:logo">')),
  transcript('ms', 'two titles', ['title'], html('</title>', '</title><title>Salinan</title>')),
  transcript('ms', 'no title', ['title'], html(/<title>.*?<\/title>/, '')),
  transcript('ms', 'no color-scheme', ['color-scheme'], html(/<meta name="color-scheme"[^>]*>/, '')),
  transcript(
    'ms',
    'the subject as preheader',
    ['preheader'],
    model(({ subject }) => ({ preheader: subject })),
  ),
  transcript('ms', 'no preheader', ['preheader'], html(/<div data-part="preheader".*?<\/div>/, '')),
  transcript('ms', 'HTML above 102 kB', ['size'], html('</body>', `<!--${'x'.repeat(102_000)}--></body>`)),
];
