/** What a language says must be the same on every Node.js: nothing of it may come from the runtime's language data. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const LANGUAGES_FOLDER = new URL('../../src/languages/', import.meta.url).href;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Leaves Intl no language, save the English in which time zones are read. */
const FORGET_LANGUAGES = `
  const { DateTimeFormat } = Intl;
  for (const name of Object.getOwnPropertyNames(Intl)) delete Intl[name];
  Intl.DateTimeFormat = function (locale, options) {
    if (!/^en\\b/.test(String(locale))) throw new Error('Intl was asked for ' + locale);
    return new DateTimeFormat(locale, options);
  };
  for (const own of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    for (const type of [Date, Number, Array]) type.prototype[own] = () => { throw new Error(own); };
  }
`;

/** Prints every text, time and size of every language, for many counts. */
const SPEAK = `
  const [folder] = process.argv.slice(1);
  const { LANGUAGES } = await import(folder + 'catalogue.ts');
  const { catalogues } = await import(folder + 'index.ts');
  const { formatMoment, formatSize, translate } = await import(folder + 'format.ts');
  const names = { number: '7', channel: 'Shop', agent: 'Alice', name: 'a', file: 'i', size: 'b', address: 'c', reason: 'd' };
  const values = { ...names, email: 'e', phone: 'f', from: 'g', to: 'h', amount: 1234.5 };
  const said = LANGUAGES.flatMap((language) => [
    ...[0, 1767618300000, 1788130800000].map((at) => formatMoment(language, at, 'Europe/Paris')),
    ...[0, 1, 22, 1234, 1234567, 1.2e13].map((octets) => formatSize(language, octets)),
    ...Object.keys(catalogues[language]).flatMap((key) =>
      [1, 2, 5, 11, 1234, 1000000].map((count) => translate(language, key, { ...values, count })),
    ),
  ]);
  console.log(JSON.stringify(said));
`;

function spoken(script: string, environment: Record<string, string>): string[] {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script, LANGUAGES_FOLDER], {
    encoding: 'utf8',
    cwd: ROOT,
    env: { ...process.env, ...environment },
    maxBuffer: 64 * 1_024 * 1_024,
  });
  return JSON.parse(output) as string[];
}

test('a runtime without language data, in another place, says every text, time and size the same', () => {
  const usual = spoken(SPEAK, { LC_ALL: 'de_DE.UTF-8', TZ: 'Asia/Tokyo' });
  expect(usual.length).toBeGreaterThan(6_000);
  expect(spoken(FORGET_LANGUAGES + SPEAK, { LC_ALL: 'ar_EG.UTF-8', TZ: 'America/New_York' })).toEqual(usual);
});
