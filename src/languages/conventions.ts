/**
 * The type of what a language does beside its words: direction, plural forms, numbers, dates and times. All of it is
 * required and all of it is ours: Intl would say something else after an update of Node.js (LANG-1, SAFE-2).
 */
import type { PluralRule } from './plural-rules.ts';

/** A moment by the wall clock of a time zone, in the pieces a date is written from. */
export interface MomentParts {
  /** Day of the month, from 1. */
  readonly day: number;
  /** The month as {@link Conventions.months} names it. */
  readonly month: string;
  /** The Gregorian year. */
  readonly year: number;
  /** Hour of the day, 0–23. */
  readonly hour: number;
  /** The hour in two digits, `00`–`23`. */
  readonly hour24: string;
  /** The hour of a twelve-hour clock, 1–12. */
  readonly hour12: number;
  /** The minute in two digits. */
  readonly minute: string;
}

/** What stands between groups of digits, and where; plain digits in every language (NUM-2). */
export interface NumberConventions {
  readonly decimal: string;
  readonly group: string;
  /** Matches the places of a whole number's digits that {@link group} goes to. */
  readonly grouping: RegExp;
}

/** 1,234 and 1,234,567. */
export const BY_THOUSANDS: RegExp = /\B(?=(?:\d{3})+$)/gu;
/** 1234 but 12.345: four digits stay together. */
export const BY_THOUSANDS_FROM_FIVE_DIGITS: RegExp = /\B(?=(?:\d{3})+$)(?!(?<=^\d)\d{3}$)/gu;
/** 1,234 and 12,34,567: lakh and crore. */
export const BY_LAKHS: RegExp = /\B(?=(?:\d{2})*\d{3}$)/gu;

/** Twelve of a kind: a year with a month missing does not compile. */
type Months = readonly [
  january: string,
  february: string,
  march: string,
  april: string,
  may: string,
  june: string,
  july: string,
  august: string,
  september: string,
  october: string,
  november: string,
  december: string,
];

/** The months of languages that count them. */
export const COUNTED_MONTHS: Months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

/** How one language writes what is not a text. */
export interface Conventions {
  readonly direction: 'ltr' | 'rtl';
  readonly plural: PluralRule;
  readonly numbers: NumberConventions;
  /** The months in the form they have inside a date. */
  readonly months: Months;
  /** Day and time, as a message is dated. */
  readonly moment: (parts: MomentParts) => string;
}
