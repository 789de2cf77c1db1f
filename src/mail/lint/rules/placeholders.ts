/** What a template leaves when it was not filled in. */

import { catalogues } from '../../../languages/index.ts';
import { readingOf, textOf } from '../html-reading.ts';
import type { MailTruth } from '../mail-truth.ts';
import { seen } from '../message-pairs.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import type { LintRule } from '../rule.ts';
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
    // The name of a text instead of the text.
    `(?<![\\w.-])(?:${Object.keys(catalogues.en)
      .filter((key) => /[A-Z]/.test(key))
      .join('|')})(?![\\w-])`,
    String.raw`(?<![\p{L}\p{N}_])(?:undefined|NaN|Infinity|Invalid Date|lorem ipsum)(?![\p{L}\p{N}_])`,
  ].join('|'),
  'u',
);
/** Two languages know the word. */
const NULL = /(?<![\p{L}\p{N}_])null(?![\p{L}\p{N}_])/u;

/** No unfilled placeholder, no value that came out wrong; users may write what they like. */
export const placeholders: LintRule = {
  id: 'placeholders',
  severity: 'error',
  source: 'LANG-1, ICU MessageFormat',
  claim: 'Outside users’ words nothing is left of a template: no braces, no undefined, NaN, null or [object Object].',
  needs: ['usersWords'],
  check: (mail, truth) => {
    const faults = [];
    const said = suspiciousWords(truth);
    for (const [where, text] of placesOf(mail)) {
      const rest = without(spaced(text), said);
      // Of addresses in texts people gave many; the e-mail's own are looked at as links.
      const found = remnantIn(where === LINK ? rest : rest.replace(/\bhttps?:\/\/\S+/g, ' '), truth);
      if (found !== undefined) faults.push({ message: `${quoted(found)} is left in ${where}` });
    }
    return faults;
  },
};

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

function remnantIn(text: string, { language }: MailTruth): string | undefined {
  return REMNANT.exec(text)?.[0] ?? (language === 'de' ? undefined : NULL.exec(text)?.[0]);
}

/** Lines of users' words that look like remnants; all others need not be taken out. */
function suspiciousWords(truth: MailTruth): readonly string[] {
  const { usersWords = [], messages = [], sender, page } = truth;
  const all = [...usersWords, ...messages.flatMap(({ author = '', text = '' }) => [author, text])];
  const lines = [...all, sender?.name ?? '', sender?.address ?? '', page ?? ''].flatMap((words) =>
    words.split(/[\r\n]+/),
  );
  // The name of a file stands in its address too.
  const forms = lines.map(seen).flatMap((line) => [line, encodeURIComponent(line.toWellFormed())]);
  const found = new Set(forms.filter((line) => remnantIn(line, truth) !== undefined));
  return [...found].sort((one, other) => other.length - one.length);
}

function without(text: string, said: readonly string[]): string {
  let rest = text;
  for (const words of said) {
    rest = rest.replaceAll(words, ' ');
    // A long name gives way in the subject.
    const cut = rest.indexOf('…');
    for (let length = cut < 0 ? 0 : words.length; length > 0; length -= 1) {
      const begun = `${words.slice(0, length).trimEnd()}…`;
      if (rest.includes(begun)) rest = rest.replace(begun, ' ');
    }
  }
  return rest;
}
