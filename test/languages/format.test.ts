/** Sentences, times and sizes as each language writes them. */
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/languages/catalogue.ts';
import { formatMoment, formatSize, translate } from '../../src/languages/format.ts';

const AT = Date.UTC(2026, 0, 5, 13, 5);
/** No-break spaces as plain ones, to be read; where they stand is tested by itself. */
const readable = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');
const moment = (language: Language, at: number): string => readable(formatMoment(language, at, 'UTC'));

test('a text is filled in as its language counts, and what is filled in is left alone', () => {
  expect(translate('en', 'unreadHeading', { count: 1 })).toBe('You have a new reply');
  expect(translate('en', 'unreadHeading', { count: 2 })).toBe('You have 2 new replies');
  expect(translate('en', 'conversation', { number: '1234' })).toBe('Conversation no. 1234');
  expect(translate('en', 'copySent', { address: '<b>{x}</b>' })).toContain('<b>{x}</b>');
  expect(translate('en', 'you')).toBe('You');
});

/** One afternoon, one early morning. */
const MOMENTS: Readonly<Record<Language, readonly [afternoon: string, morning: string]>> = {
  en: ['January 5, 2026 at 1:05 PM', 'August 31, 2026 at 9:00 AM'],
  de: ['5. Januar 2026 um 13:05 Uhr', '31. August 2026 um 09:00 Uhr'],
  fr: ['5 janvier 2026 à 13:05', '31 août 2026 à 09:00'],
  es: ['5 de enero de 2026, 13:05', '31 de agosto de 2026, 09:00'],
  it: ['5 gennaio 2026 alle ore 13:05', '31 agosto 2026 alle ore 09:00'],
  'pt-BR': ['5 de janeiro de 2026 às 13:05', '31 de agosto de 2026 às 09:00'],
  pl: ['5 stycznia 2026 r., 13:05', '31 sierpnia 2026 r., 09:00'],
  ru: ['5 января 2026 г. в 13:05', '31 августа 2026 г. в 09:00'],
  uk: ['5 січня 2026 р., 13:05', '31 серпня 2026 р., 09:00'],
  tr: ['5 Ocak 2026 saat 13:05', '31 Ağustos 2026 saat 09:00'],
  'zh-Hans': ['2026年1月5日 13:05', '2026年8月31日 09:00'],
  'zh-Hant': ['2026年1月5日 下午1:05', '2026年8月31日 上午9:00'],
  ja: ['2026年1月5日 13:05', '2026年8月31日 9:00'],
  vi: ['13:05, ngày 5 tháng 1 năm 2026', '09:00, ngày 31 tháng 8 năm 2026'],
  id: ['5 Januari 2026 pukul 13.05', '31 Agustus 2026 pukul 09.00'],
  ms: ['5 Januari 2026, 1.05 tengah hari', '31 Ogos 2026, 9.00 pagi'],
  th: ['5 มกราคม พ.ศ. 2569 เวลา 13:05 น.', '31 สิงหาคม พ.ศ. 2569 เวลา 09:00 น.'],
  ar: ['5 يناير 2026 في الساعة 1:05 م', '31 أغسطس 2026 في الساعة 9:00 ص'],
  hi: ['5 जनवरी 2026 को दोपहर 1:05 बजे', '31 अगस्त 2026 को सुबह 9:00 बजे'],
  kk: ['2026 жылғы 5 қаңтар, 13:05', '2026 жылғы 31 тамыз, 09:00'],
};

test.each(LANGUAGES)('%s writes a moment in its own order, names and clock', (language) => {
  expect([moment(language, AT), moment(language, Date.UTC(2026, 7, 31, 9))]).toEqual(MOMENTS[language]);
});

test('the twelve-hour clock has its midnight and its noon', () => {
  const hours = (language: Language): string[] =>
    [0, 1, 11, 12, 13, 23].map((hour) => formatMoment(language, Date.UTC(2026, 0, 5, hour), 'UTC'));
  expect(hours('en').map((text) => text.split(' at ')[1])).toEqual([
    '12:00 AM',
    '1:00 AM',
    '11:00 AM',
    '12:00 PM',
    '1:00 PM',
    '11:00 PM',
  ]);
  expect(hours('zh-Hant').map((text) => text.split(' ')[1])).toEqual([
    '上午12:00',
    '上午1:00',
    '上午11:00',
    '下午12:00',
    '下午1:00',
    '下午11:00',
  ]);
  expect(hours('ar').map((text) => text.at(-1))).toEqual(['ص', 'ص', 'ص', 'م', 'م', 'م']);
});

test('where the parts of the day have names, each begins at its hour', () => {
  const parts = (language: Language, pattern: RegExp): string[] =>
    Array.from({ length: 24 }, (_, hour) => formatMoment(language, Date.UTC(2026, 0, 5, hour), 'UTC')).map(
      (text) => pattern.exec(text)?.[1] ?? text,
    );
  const runs = (names: string[]): string[] =>
    names.flatMap((name, hour) => (name === names[hour - 1] ? [] : [`${hour} ${name}`]));
  expect(runs(parts('hi', /को (\S+) /u))).toEqual(['0 रात', '4 सुबह', '12 दोपहर', '16 शाम', '20 रात']);
  expect(runs(parts('ms', /\.00 (.+)$/u))).toEqual([
    '0 tengah malam',
    '1 pagi',
    '12 tengah hari',
    '14 petang',
    '19 malam',
  ]);
});

test('the first of a month is an ordinal where custom asks for it', () => {
  const first = Date.UTC(2026, 4, 1, 8);
  expect(moment('fr', first)).toBe('1er mai 2026 à 08:00');
  expect(moment('it', first)).toBe('1º maggio 2026 alle ore 08:00');
  expect(moment('pt-BR', first)).toBe('1º de maio de 2026 às 08:00');
  expect(moment('de', first)).toBe('1. Mai 2026 um 08:00 Uhr');
});

test('months in a date are in the genitive where the language has one', () => {
  const may = Date.UTC(2026, 4, 9);
  expect(['pl', 'ru', 'uk'].map((language) => moment(language as Language, may).split(' ')[1])).toEqual([
    'maja',
    'мая',
    'травня',
  ]);
});

test('a moment is the wall clock of the time zone asked for, on both sides of a change of clocks', () => {
  expect(formatMoment('fr', AT, 'Europe/Paris')).toBe('5 janvier 2026 à 14:05');
  expect(formatMoment('fr', AT, 'Asia/Kolkata')).toBe('5 janvier 2026 à 18:35');
  expect(formatMoment('fr', Date.UTC(2025, 11, 31, 23, 30), 'Europe/Paris')).toBe('1er janvier 2026 à 00:30');
  expect(formatMoment('fr', Date.UTC(2026, 2, 29, 0, 59, 59, 999), 'Europe/Paris')).toBe('29 mars 2026 à 01:59');
  expect(formatMoment('fr', Date.UTC(2026, 2, 29, 1), 'Europe/Paris')).toBe('29 mars 2026 à 03:00');
  expect(() => formatMoment('fr', AT, 'Europe/Nowhere')).toThrow(RangeError);
});

test('a moment told before is told the same, and each minute, language and zone has its own', () => {
  const before = [AT, AT + 59_999].map((at) => formatMoment('fr', at - (at % 60_000), 'Europe/Paris'));
  expect([AT, AT + 59_999].map((at) => formatMoment('fr', at, 'Europe/Paris'))).toEqual(before);
  expect(formatMoment('de', AT, 'Europe/Paris')).not.toBe(before[0]);
  expect(formatMoment('fr', AT, 'Asia/Kolkata')).toBe('5 janvier 2026 à 18:35');
  for (let minute = 0; minute < 1_500; minute += 1) {
    const shown = formatMoment('en', Date.UTC(2026, 0, 5) + minute * 60_000, 'UTC');
    expect(shown).toContain(`:${String(minute % 60).padStart(2, '0')}`);
  }
});

test('a zone with seconds in its distance from UTC, as they were until 1972, changes the minute where its clocks did', () => {
  const monrovia = (at: number): string => formatMoment('fr', at, 'Africa/Monrovia'); // 44 minutes and 30 seconds behind
  expect(monrovia(Date.UTC(1970, 5, 1, 12, 0, 29))).toContain('11:15');
  expect(monrovia(Date.UTC(1970, 5, 1, 12, 0, 30))).toContain('11:16');
});

test('a size is written in the unit that suits it', () => {
  const sizes = [0, 1, 999, 1_000, 12_345, 999_949, 999_950, 999_949_999, 999_950_000, 5e9, 1.25e12];
  expect(sizes.map((octets) => readable(formatSize('en', octets)))).toEqual([
    '0 bytes',
    '1 byte',
    '999 bytes',
    '1 kB',
    '12.3 kB',
    '999.9 kB',
    '1 MB',
    '999.9 MB',
    '1 GB',
    '5 GB',
    '1,250 GB',
  ]);
  expect(formatSize('en', -1)).toBe(formatSize('en', 0));
  expect(formatSize('fr', 1_250_000)).toBe('1,3\u00A0Mo');
  expect([1, 2, 5, 22].map((octets) => readable(formatSize('ru', octets)))).toEqual([
    '1 байт',
    '2 байта',
    '5 байт',
    '22 байта',
  ]);
  expect([1, 2, 5].map((octets) => readable(formatSize('pl', octets)))).toEqual(['1 bajt', '2 bajty', '5 bajtów']);
  expect(formatSize('ja', 12)).toBe('12バイト');
});

test('digits are grouped as the language does', () => {
  const written = (language: Language): string[] =>
    [999, 1_234, 12_345, 1_234_567].map((count) =>
      formatSize(language, count * 1e9)
        .replace(/[^\d.,\s].*$/u, '')
        .trim(),
    );
  expect(written('en')).toEqual(['999', '1,234', '12,345', '1,234,567']);
  expect(written('de')).toEqual(['999', '1.234', '12.345', '1.234.567']);
  expect(written('es')).toEqual(['999', '1234', '12.345', '1.234.567']);
  expect(written('pl')).toEqual(['999', '1234', '12\u00A0345', '1\u00A0234\u00A0567']);
  expect(written('fr')).toEqual(['999', '1\u202F234', '12\u202F345', '1\u202F234\u202F567']);
  expect(written('hi')).toEqual(['999', '1,234', '12,345', '12,34,567']);
  expect(written('ar')).toEqual(['999', '1,234', '12,345', '1,234,567']);
});
