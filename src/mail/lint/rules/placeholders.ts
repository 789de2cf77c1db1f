/** What a template leaves when it was not filled in. */

import { catalogues } from '../../../languages/index.ts';
import { shownLines } from '../../users-words.ts';
import { composedText, unquoted } from '../composed-text.ts';
import { readingOf, textOf } from '../html-reading.ts';
import type { MailTruth } from '../mail-truth.ts';
import { seen } from '../message-pairs.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';
import { quoted, spaced } from '../squeezed.ts';

const REMNANT = new RegExp(
  [
    String.raw`\$?\{[^{}]{0,80}\}`, // {count}, ${'name'}, {{name}}
    String.raw`\{\s*\w+\s*,\s*(?:plural|select|selectordinal|number|date|time)\b`, // an ICU message
    String.raw`(?<![\w'’])(?:zero|one|two|few|many|other|=\d+)\s*\{`, // one of its branches
    '[{}]',
    String.raw`(?<!\S)#(?=\s+\p{L})`, // its number
    '%7B[^%]{1,40}%7D', // in a link
    String.raw`<%|%>|\*\|\w+\|\*|\[\[\w+\]\]|%\(\w+\)[sd]|%%\w+%%|(?<![\w%])%[sd](?!\w)`,
    '%[A-Za-z_]{3,}%|__[A-Z]+(?:_[A-Z]+)*__|</?[A-Za-z_]+>',
    "(?<!')''(?!')", // an escape of ICU
    String.raw`\[(?:object|Object) ?\w*\]`,
    String.raw`(?<![\p{L}\p{N}_])(?:undefined|NaN|Infinity|Invalid Date|lorem ipsum)(?![\p{L}\p{N}_])`,
  ].join('|'),
  'u',
);
/** What the names of texts look like; words of one language among them are left out. */
const NAME_OF_TEXT = /(?<![\w.-])[a-z]+[A-Z]\w*/g;
/** German has the word. */
const NULL = /(?<![\p{L}\p{N}_])null(?![\p{L}\p{N}_])/u;

/** What hardly anybody writes who is no template: of an e-mail nobody knows whose words are whose. */
const CERTAIN = new RegExp(
  [
    String.raw`\$\{[^{}]{1,80}\}|\{\{[^{}]{1,80}\}\}|\{%[^{}]{1,80}%\}|<%=?[^<>]{1,80}%>`,
    String.raw`(?<![\w\\^}{$])\{\s?[A-Za-z_][\w.]{1,60}\s?\}`, // {name}
    String.raw`\{\s?\w{1,60}\s?,\s?(?:plural|select|selectordinal|number|date|time)\b`,
    String.raw`\*\|\w{1,60}\|\*|%%\w{1,60}%%|%\(\w{1,60}\)[sd]|\[object \w{1,60}\]`,
    String.raw`(?<![\p{L}\p{N}_$.@/-])(?:NaN|Invalid Date)(?![\p{L}\p{N}_(@-])`,
    // Not where people talk of what is undefined.
    String.raw`(?<![\p{L}\p{N}_$.@/-]|\b(?:an?|the|some)\s)undefined(?![\p{L}\p{N}_(@-]|\s(?:behaviou?r|variable|method|function|reference|symbol|index|propert|constant|name|term|origin|number|amount|value|is not|in\b|at\b))`,
  ].join('|'),
  'u',
);

/** Stands in all that {@link remnantIn} finds, and is told much faster. */
const MAYBE_REMNANT = /[{}#%<>*[_']|undefined|NaN|Infinity|Invalid Date|lorem ipsum|null|[a-z][A-Z]/;

/** No unfilled placeholder, no value that came out wrong; users may write what they like. */
export const placeholders: LintRule = {
  id: 'placeholders',
  severity: 'error',
  source: 'LANG-1, ICU MessageFormat',
  claim: 'Outside users’ words nothing is left of a template: no braces, no undefined, NaN, null or [object Object].',
  check: (mail, truth) => {
    if (truth.usersWords === undefined) return likelyFaults(mail);
    let said: ReadonlySet<string> | undefined;
    return placesOf(mail).flatMap(([where, text]) => {
      if (!MAYBE_REMNANT.test(text)) return [];
      for (const line of text.split('\n')) {
        if (remnantIn(line, truth) === undefined) continue;
        said ??= suspiciousWords(truth);
        const found = leftIn(line, where === LINK, said, truth);
        if (found !== undefined) return [{ message: `${quoted(found)} is left in ${where}` }];
      }
      return [];
    });
  },
};

/** Without users' words: only what is likely, and only where nobody else seems to speak. */
function likelyFaults(mail: ParsedMail): readonly Fault[] {
  const { text, html, quoted: others } = composedText(mail);
  const subject = mail.field('subject')?.decoded ?? '';
  const places = [
    // The subject of an answer is somebody else's.
    ['the subject', /^\p{L}{1,4}\s?:/u.test(subject) ? '' : unquoted(subject)],
    ['the text part', text],
    ['the HTML part', html],
  ] as const;
  return places.flatMap(([where, words]): readonly Fault[] => {
    const found = MAYBE_REMNANT.test(words) ? CERTAIN.exec(words)?.[0] : undefined;
    // Neither subjects nor plain text can mark what is somebody's words.
    if (found === undefined || others.includes(found)) return [];
    return [{ message: `${quoted(found)} in ${where} looks left of a template`, severity: 'warn' }];
  });
}

const LINK = 'a link';

function placesOf(mail: ParsedMail): readonly (readonly [where: string, text: string])[] {
  const places: (readonly [string, string])[] = [
    ['the subject', mail.field('subject')?.decoded ?? ''],
    ['the sender', mail.field('from')?.decoded ?? ''],
    ['the text part', mail.text ?? ''],
  ];
  if (mail.document === undefined) return places;
  const { elements, lines, preheader } = readingOf(mail);
  places.push(['the HTML part', lines.join('\n')], ['the preheader', preheader ?? '']);
  for (const element of elements) {
    const { href, alt, title } = element.attribs;
    // Of links without a mark people gave the address. A token may hold anything.
    if (href !== undefined && element.attribs['data-part'] !== undefined)
      places.push([LINK, href.replace(/([?&]causerie[\w-]*=)[\w.~-]+/g, '$1')]);
    for (const text of [alt, title, element.name === 'title' ? textOf(element) : undefined]) {
      if (text !== undefined) places.push([`<${element.name}>`, text]);
    }
  }
  return places;
}

/** What looks like a remnant in a line, unless a user wrote it. */
function leftIn(line: string, isLink: boolean, said: ReadonlySet<string>, truth: MailTruth): string | undefined {
  const shown = spaced(line);
  if (said.has(shown)) return undefined;
  const rest = without(shown, said);
  // Of addresses in texts people gave many; the e-mail's own are looked at as links.
  return remnantIn(isLink ? rest : rest.replace(/\bhttps?:\/\/\S+/g, ' '), truth);
}

function remnantIn(text: string, { language }: MailTruth): string | undefined {
  if (!MAYBE_REMNANT.test(text)) return undefined;
  const found = REMNANT.exec(text)?.[0] ?? (language === 'de' ? undefined : NULL.exec(text)?.[0]);
  return found ?? text.match(NAME_OF_TEXT)?.find((name) => Object.hasOwn(catalogues.en, name));
}

/** Of a name that gives way, in UTF-16 units: a subject is shorter. */
const LONGEST_NAME = 100;

/** Lines of users' words that look like remnants; all others need not be taken out. */
function suspiciousWords(truth: MailTruth): ReadonlySet<string> {
  const { usersWords = [], messages = [], sender, page } = truth;
  const all = [...usersWords, ...messages.flatMap(({ author = '', text = '' }) => [author, text])];
  const lines = [...all, sender?.name ?? '', sender?.address ?? '', page ?? ''].flatMap((words) =>
    shownLines(words).split('\n'),
  );
  // The name of a file stands in its address too.
  const forms = lines.map(seen).flatMap((line) => [line, encodeURIComponent(line.toWellFormed())]);
  const found = forms.filter((line) => remnantIn(line, truth) !== undefined);
  return new Set(found.sort((one, other) => other.length - one.length));
}

/** A line without users' words, the longest taken out first. */
function without(text: string, said: ReadonlySet<string>): string {
  let rest = text;
  for (const words of said) {
    rest = rest.replaceAll(words, ' ');
    // A long name gives way in the subject.
    const cut = rest.indexOf('…');
    for (let length = cut < 0 ? 0 : Math.min(words.length, LONGEST_NAME); length > 0; length -= 1) {
      const begun = `${words.slice(0, length).trimEnd()}…`;
      if (rest.includes(begun)) rest = rest.replace(begun, ' ');
    }
  }
  return rest;
}
