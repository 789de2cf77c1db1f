/** What must hold of every catalogue: each text can be filled in, agrees with the English one, and is the language's own. */
import { expect, test } from 'vitest';
import type { CatalogueArguments, Language, TextKey } from '../../src/languages/catalogue.ts';
import { LANGUAGES } from '../../src/languages/catalogue.ts';
import { translate } from '../../src/languages/format.ts';
import { catalogues, conventions } from '../../src/languages/index.ts';
import { type Message, type MessagePiece, parseMessage } from '../../src/languages/message-format.ts';

type Plural = Extract<MessagePiece, { kind: 'plural' }>;

const keys = Object.keys(catalogues.en) as TextKey[];
const longestChannel = 'Maison Durand & Sons';
const sampleNumber = '1234567';
const counts = [1, 2, 3, 5, 11, 21, 22, 25, 100, 101, 102, 1_000_000];

/** Arguments for every text that takes any; `count` is added where it is counted. */
const samples: { readonly [Key in keyof CatalogueArguments]: Omit<CatalogueArguments[Key], 'count'> } = {
  conversation: { number: sampleNumber },
  file: { name: 'a.pdf', size: '12 kB' },
  sizeBytes: {},
  sizeKilobytes: { amount: 1.5 },
  sizeMegabytes: { amount: 1.5 },
  sizeGigabytes: { amount: 1.5 },
  awayKnownNotice: { address: 'anna@example.com' },
  copySent: { address: 'anna@example.com' },
  copyFailed: { address: 'anna@example.com' },
  deskMailUndelivered: { address: 'anna@example.com', reason: '550 5.1.1' },
  deskContactConflict: { email: 'anna@example.com', phone: '+33123456789' },
  deskTransferred: { from: 'Alice', to: 'Boris' },
  wholeAttached: { file: 'a.txt' },
  unreadSubject: { number: sampleNumber, channel: longestChannel },
  unreadPreheader: { agent: 'Alice' },
  unreadHeading: {},
  unreadIntroduction: { channel: longestChannel },
  unreadReason: { channel: longestChannel },
  transcriptSubject: { number: sampleNumber, channel: longestChannel },
  transcriptPreheader: {},
  transcriptIntroduction: { channel: longestChannel },
  transcriptReason: { channel: longestChannel },
};

const parse = (language: Language, key: TextKey): Message => parseMessage(catalogues[language][key]);

/** All pieces of a text, those inside plural forms too. */
function piecesOf(message: Message): MessagePiece[] {
  return message.flatMap((piece) =>
    piece.kind === 'plural' ? [piece, ...[...piece.forms.values()].flatMap(piecesOf)] : [piece],
  );
}

const pluralsOf = (language: Language, key: TextKey): Plural[] =>
  piecesOf(parse(language, key)).filter((piece): piece is Plural => piece.kind === 'plural');

/** Names of the arguments in a text; a literal's words and the `#` of a plural form are none. */
function argumentNames(message: Message): string[] {
  return [...new Set(piecesOf(message).flatMap((piece) => ('name' in piece ? [piece.name] : [])))].sort();
}

/** What people read in a text: its literals, those of all plural forms one after the other. */
function literals(language: Language, key: TextKey): string {
  return piecesOf(parse(language, key))
    .flatMap((piece) => (piece.kind === 'words' ? [piece.words] : []))
    .join(' ');
}

/** The words people read in a text. */
function words(language: Language, key: TextKey): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(literals(language, key))]
    .filter((piece) => piece.isWordLike)
    .map((piece) => piece.segment.toLowerCase());
}

const filled = translate as (language: Language, key: TextKey, values: object) => string;

function fill(language: Language, key: TextKey, count: number): string {
  return filled(language, key, { ...(key in samples ? samples[key as keyof CatalogueArguments] : {}), count });
}

test.each(LANGUAGES)('%s: every text is filled in for every count, and nothing of the pattern is left', (language) => {
  for (const key of keys) {
    for (const count of counts) {
      const text = fill(language, key, count);
      expect(text, key).not.toMatch(/[{}#]|plural|undefined/u);
      expect(text, key).toBe(text.trim());
      expect(text, key).not.toBe('');
      expect(text, key).not.toMatch(/ {2}/u);
    }
  }
});

test.each(LANGUAGES)('%s: every text takes the arguments of the English one', (language) => {
  for (const key of keys) {
    const names = argumentNames(parse(language, key));
    const wanted = argumentNames(parse('en', key));
    // Where one reply is not told from several, a text need not count them.
    const uncounted = conventions[language].plural.categories.length === 1 && !names.includes('count');
    expect(names, key).toEqual(wanted.filter((name) => !(uncounted && name === 'count')));
  }
});

test('the English texts take the arguments the catalogue declares', () => {
  for (const key of keys) {
    const declared = key in samples ? Object.keys(samples[key as keyof CatalogueArguments]) : [];
    const used = argumentNames(parse('en', key)).filter((name) => name !== 'count');
    expect(used, key).toEqual(declared.sort());
  }
});

test.each(LANGUAGES)(
  '%s: every plural has the forms of the language, no more and no fewer, each with every argument',
  (language) => {
    const { categories } = conventions[language].plural;
    for (const key of keys) {
      for (const { forms } of pluralsOf(language, key)) {
        expect([...forms.keys()].filter((form) => !form.startsWith('=')).sort(), key).toEqual([...categories].sort());
        const [first, ...others] = [...forms.values()].map(argumentNames);
        for (const names of others) expect(names, key).toEqual(first);
      }
    }
  },
);

test.each(LANGUAGES)(
  '%s: where a plural says the number, every form that serves several numbers says it',
  (language) => {
    const served = new Map<string, number>();
    for (let count = 1; count <= 1_000; count += 1) {
      const category = conventions[language].plural.categoryOf(count);
      served.set(category, (served.get(category) ?? 0) + 1);
    }
    for (const key of keys) {
      for (const { forms } of pluralsOf(language, key)) {
        const silent = [...forms].filter(([, said]) => !piecesOf(said).some((piece) => piece.kind === 'count'));
        if (silent.length === forms.size) continue;
        expect(
          silent.map(([form]) => form).filter((form) => (served.get(form) ?? 0) > 1),
          key,
        ).toEqual([]);
      }
    }
  },
);

test('a form that serves many counts does not speak of one', () => {
  // In these languages `one` is said of 21 too: without the number, 21 replies would be announced as a single one.
  for (const language of ['ru', 'uk'] as const) {
    for (const key of keys.filter((candidate) => catalogues[language][candidate].includes('plural'))) {
      expect(fill(language, key, 21), `${language} ${key}`).not.toBe(fill(language, key, 1));
    }
  }
});

test.each([
  ['en', 1, 'You have a new reply'],
  ['en', 2, 'You have 2 new replies'],
  ['fr', 1, 'Vous avez une nouvelle réponse'],
  ['fr', 5, 'Vous avez 5 nouvelles réponses'],
  ['pl', 1, 'Mają Państwo nową odpowiedź'],
  ['pl', 3, 'Mają Państwo 3 nowe odpowiedzi'],
  ['pl', 5, 'Mają Państwo 5 nowych odpowiedzi'],
  ['pl', 22, 'Mają Państwo 22 nowe odpowiedzi'],
  ['ru', 1, 'У вас новый ответ'],
  ['ru', 2, 'У вас 2 новых ответа'],
  ['ru', 11, 'У вас 11 новых ответов'],
  ['ru', 21, 'У вас 21 новый ответ'],
  ['uk', 5, 'У вас 5 нових відповідей'],
  ['uk', 22, 'У вас 22 нові відповіді'],
  ['ar', 1, 'لديكم رد جديد'],
  ['ar', 2, 'لديكم ردّان جديدان'],
  ['ar', 3, 'لديكم 3 ردود جديدة'],
  ['ar', 11, 'لديكم 11 ردًا جديدًا'],
  ['ar', 100, 'لديكم 100 رد جديد'],
  ['zh-Hans', 2, '您有 2 条新回复'],
] as const)('%s counts %d', (language, count, heading) => {
  expect(fill(language, 'unreadHeading', count)).toBe(heading);
});

test('no two languages share a text of three words or more', () => {
  const seen = new Map<string, Language>();
  for (const language of LANGUAGES) {
    const texts = keys.filter((key) => !key.startsWith('size'));
    const own = new Set(texts.map((key) => words(language, key)).filter((list) => list.length >= 3));
    for (const text of new Set([...own].map((list) => list.join(' ')))) {
      expect(seen.get(text), `${language}: ${text}`).toBeUndefined();
      seen.set(text, language);
    }
  }
});

test('within a language no two titles, buttons or subjects read the same', () => {
  for (const language of LANGUAGES) {
    const { contactsTitle, introduceTitle, copyTitle, sendForm, sendCopy, dismissForm, askForCopy } =
      catalogues[language];
    const { unreadSubject, transcriptSubject, unreadHeading, transcriptHeading } = catalogues[language];
    const texts = [contactsTitle, introduceTitle, copyTitle, sendForm, sendCopy, dismissForm, askForCopy];
    texts.push(unreadSubject, transcriptSubject, unreadHeading, transcriptHeading);
    expect(new Set(texts).size, language).toBe(texts.length);
  }
});

test.each(LANGUAGES)('%s: both subjects fit in 78 characters with a channel of 20 and a number of 7', (language) => {
  for (const key of ['unreadSubject', 'transcriptSubject'] as const) {
    for (const count of counts) expect([...fill(language, key, count)].length, key).toBeLessThanOrEqual(78);
  }
});

test.each(LANGUAGES)('%s: both subjects carry the number and the channel', (language) => {
  for (const key of ['unreadSubject', 'transcriptSubject'] as const) {
    expect(fill(language, key, 2)).toContain(sampleNumber);
    expect(fill(language, key, 2)).toContain(longestChannel);
  }
});

/** The scripts a language is written in; whatever has another script is a leftover. */
const scripts: Readonly<Record<Language, RegExp>> = {
  en: /\p{Script=Latin}/u,
  de: /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
  es: /\p{Script=Latin}/u,
  it: /\p{Script=Latin}/u,
  'pt-BR': /\p{Script=Latin}/u,
  pl: /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  tr: /\p{Script=Latin}/u,
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u,
  vi: /\p{Script=Latin}/u,
  id: /\p{Script=Latin}/u,
  ms: /\p{Script=Latin}/u,
  th: /\p{Script=Thai}/u,
  ar: /\p{Script=Arabic}/u,
  hi: /\p{Script=Devanagari}/u,
  kk: /\p{Script=Cyrillic}/u,
};

test.each(LANGUAGES)('%s: every letter is of the language’s own script', (language) => {
  for (const key of keys) {
    // CRM is a word of the trade everywhere, and so are units; the sample address shows how any address looks.
    const text = literals(language, key).replace(/\S+@example\.com|CRM|\b[kMG]B\b/gu, '');
    expect(
      [...text].filter((sign) => /\p{Letter}/u.test(sign) && !scripts[language].test(sign)),
      key,
    ).toEqual([]);
  }
});

test('the letters that tell neighbours apart: Russian, Ukrainian and Kazakh; simplified and traditional Chinese', () => {
  const all = (language: Language): string => Object.values(catalogues[language]).join('\n');
  expect(all('ru')).not.toMatch(/[іїєґәғқңөұүһ]/iu);
  expect(all('uk')).not.toMatch(/[ыэъёәғқңөұүһ]/iu);
  expect(all('kk')).not.toMatch(/[їєґ]/iu);
  expect(all('zh-Hans')).not.toMatch(/[這話無覆請輸電對郵傳們聯絡後號碼過長點為會]/u);
  expect(all('zh-Hant')).not.toMatch(/[这话无复请输电对邮传们联号码过长点为会]/u);
});

/** What stays as in English because the language says it so. */
const SAME_AS_ENGLISH: readonly string[] = [
  'de fieldName',
  'fr fieldEmail',
  'it fieldEmail',
  'pt-BR fieldEmail',
  'pl fieldEmail',
  'it file',
];

test('no text was left in English', () => {
  const same = LANGUAGES.filter((language) => language !== 'en').flatMap((language) =>
    keys
      .filter((key) => !key.startsWith('size') && catalogues[language][key] === catalogues.en[key])
      .map((key) => `${language} ${key}`),
  );
  expect(same.sort()).toEqual([...SAME_AS_ENGLISH].sort());
});

/** One word for one thing, on the screen, at the desk and in both e-mails: conversation, reply, copy. */
const terms: Readonly<Record<Language, readonly [conversation: RegExp, reply: RegExp, copy: RegExp]>> = {
  en: [/conversation/i, /repl(y|ies)/i, /cop(y|ies)/i],
  de: [/Gespräch/, /Antwort/, /Kopie/],
  fr: [/conversation/i, /réponse/i, /copie/i],
  es: [/conversación/i, /respuesta/i, /copia/i],
  it: [/conversazione/i, /rispost/i, /copi[ae]/i],
  'pt-BR': [/conversa/i, /resposta/i, /cópia/i],
  pl: [/rozmow/i, /odpowied/i, /kopi/i],
  ru: [/диалог/i, /ответ/i, /копи/i],
  uk: [/розмов/i, /відповід/i, /копі/i],
  tr: [/görüşme/i, /yanıt/i, /kopya/i],
  'zh-Hans': [/会话/, /回复/, /会话记录/],
  'zh-Hant': [/對話/, /回覆/, /對話紀錄/],
  ja: [/チャット/, /返信/, /控え/],
  vi: [/trò chuyện/i, /phản hồi/i, /bản sao/i],
  id: [/percakapan/i, /balasan/i, /salinan/i],
  ms: [/perbualan/i, /jawapan/i, /salinan/i],
  th: [/สนทนา/, /คำตอบ/, /สำเนา/],
  ar: [/محادث/, /رد/, /نسخ/],
  hi: [/बातचीत/, /उत्तर/, /प्रति/],
  kk: [/әңгіме/i, /жауа[пб]/i, /көшірме/i],
};

const SAYS_CONVERSATION: readonly TextKey[] = [
  'conversation',
  'copyTitle',
  'conversationEnded',
  'copySending',
  'copySent',
  'copyFailed',
  'deskTransferred',
  'continueConversation',
  'unreadSubject',
  'unsubscribe',
  'transcriptSubject',
  'transcriptHeading',
  'transcriptIntroduction',
];
const SAYS_REPLY: readonly TextKey[] = [
  'contactsTitle',
  'awayNotice',
  'awayKnownNotice',
  'deskWaiting',
  'unreadSubject',
  'unreadHeading',
  'unreadIntroduction',
  'unreadReplies',
];
const SAYS_COPY: readonly TextKey[] = [
  'copyTitle',
  'sendCopy',
  'askForCopy',
  'tooManyCopies',
  'copySending',
  'copySent',
  'copyFailed',
  'transcriptSubject',
  'transcriptHeading',
  'transcriptReason',
];

test.each(LANGUAGES)('%s: one word for one thing, on screens and in e-mails', (language) => {
  const [conversation, reply, copy] = terms[language];
  for (const key of SAYS_CONVERSATION) expect(fill(language, key, 2), key).toMatch(conversation);
  for (const key of SAYS_REPLY) expect(fill(language, key, 2), key).toMatch(reply);
  for (const key of SAYS_COPY) expect(fill(language, key, 2), key).toMatch(copy);
});

test.each(LANGUAGES)('%s: the line after a subject does not say the subject again', (language) => {
  for (const [subject, preheader] of [
    ['unreadSubject', 'unreadPreheader'],
    ['transcriptSubject', 'transcriptPreheader'],
  ] as const) {
    for (const count of counts) {
      const said = new Set(words(language, subject));
      const line = fill(language, preheader, count);
      expect(line).not.toBe(fill(language, subject, count));
      expect(words(language, preheader).filter((word) => !said.has(word)).length, line).toBeGreaterThan(1);
    }
  }
});
