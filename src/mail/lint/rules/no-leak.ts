/** What must not be in the e-mail at all. */

import { entitiesOf } from '../entities.ts';
import { htmlPlace } from '../html-place.ts';
import { readingOf } from '../html-reading.ts';
import type { MailTruth } from '../mail-truth.ts';
import { seen } from '../message-pairs.ts';
import { isOfCatalogue } from '../own-names.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import type { Fault, LintRule } from '../rule.ts';
import { quoted, spaced, standsIn } from '../squeezed.ts';

/** Shorter words stand anywhere by chance. */
const SHORTEST_SECRET = 3;
/** What begins like a longer secret is told by its beginning: a preview would show no more. */
const LONGEST_SOUGHT = 32;

/** No note, no agent's address, nothing of another visitor: in no header, no part, seen or unseen. */
export const noLeak: LintRule = {
  id: 'no-leak',
  severity: 'error',
  source: 'CONV-5, SAFE-3, CRM-9',
  claim: 'No internal note, no agent’s address and nothing of another visitor stands anywhere in the e-mail.',
  needs: ['secrets'],
  check: (mail, truth) => {
    const { secrets = [], language = 'en' } = truth;
    const sought = secrets.filter((secret) => {
      const words = seen(secret);
      return words.length >= SHORTEST_SECRET && !isOfCatalogue(words, language);
    });
    if (sought.length === 0) return [];
    const places = placesOf(mail);
    const said = allowed(truth);
    return sought.flatMap((secret) =>
      faultOf(secret, places, said).map((fault) =>
        /in (?:the HTML part|a link)$/.test(fault.message) ? { ...fault, ...htmlPlace(mail) } : fault,
      ),
    );
  },
};

/** What people and the truth itself say the e-mail holds, folded. */
function allowed({ messages = [], usersWords = [], sender, recipient, page }: MailTruth): readonly string[] {
  const texts = messages.flatMap(({ author = '', text = '' }) => [author, text]);
  const all = [...texts, ...usersWords, sender?.name ?? '', sender?.address ?? '', recipient ?? '', page ?? ''];
  return [...new Set(all.map(folded))];
}

function folded(text: string): string {
  return seen(text).toLowerCase();
}

function placesOf(mail: ParsedMail): readonly (readonly [where: string, text: string])[] {
  const fields = entitiesOf(mail).flatMap((entity) => entity.fields);
  const texts = entitiesOf(mail).flatMap(({ text, contentType }) =>
    text === undefined || contentType.value === 'text/html' ? [] : [text],
  );
  const html = mail.document === undefined ? '' : readingOf(mail).everything;
  return [
    ['the header', fields.map(({ name, decoded }) => `${name}: ${decoded}`).join('\n')],
    ['the text part', texts.join('\n')],
    ['the HTML part', html],
    // Addresses travel in links with their signs escaped.
    ['a link', html.includes('%') ? unescapedLinks(html) : ''],
  ].map(([where = '', text = '']) => [where, spaced(text).toLowerCase()] as const);
}

function unescapedLinks(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

function faultOf(
  secret: string,
  places: readonly (readonly [where: string, text: string])[],
  said: readonly string[],
): readonly Fault[] {
  const whole = folded(secret);
  const words = whole.slice(0, LONGEST_SOUGHT).trim();
  // Longest first: a reply may quote another, and both the note's words.
  const excuses = said.filter((each) => each.includes(words)).sort((one, other) => other.length - one.length);
  for (const [where, text] of places) {
    const rest = excuses.reduce((left, excuse) => left.replaceAll(excuse, '\n'), text);
    if (words.length < whole.length ? rest.includes(words) : standsIn(rest, words))
      return [{ message: `${quoted(secret)} stands in ${where}` }];
  }
  return [];
}
