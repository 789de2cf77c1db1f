/** Reads what stands behind the `?` of a request. Every mistake is told, none is passed over. */
import { findLanguage } from '../../languages/index.ts';
import { readSpan } from '../read-span.ts';
import type { MailQuery } from '../store/mail-query.ts';
import { HttpProblem } from './http-problem.ts';

const OF_QUERY = ['to', 'from', 'subject', 'contains', 'kind', 'language', 'lint', 'since'] as const;
const LONGEST = 1000;

/** @throws HttpProblem when `search` has a parameter that is none of `allowed` or of a query. */
export function onlyAllowed(search: URLSearchParams, allowed: readonly string[]): void {
  for (const [name, value] of search) {
    if (!allowed.includes(name)) {
      throw new HttpProblem(400, `"${name}" is not a parameter here`, `parameters: ${allowed.join(', ')}`);
    }
    if (value === '') throw new HttpProblem(400, `"${name}" is empty`, 'leave it out, or give it a value');
    if (value.length > LONGEST)
      throw new HttpProblem(400, `"${name}" is longer than ${LONGEST} characters`, 'shorten it');
    if (name !== 'contains' && search.getAll(name).length > 1) {
      throw new HttpProblem(400, `"${name}" is there more than once`, 'only contains may be repeated');
    }
  }
}

/** The parameters of a query, and `more`. */
export function queryParameters(...more: readonly string[]): readonly string[] {
  return [...OF_QUERY, ...more];
}

/** The conditions that `search` names. @throws HttpProblem when one makes no sense. */
export function readQuery(search: URLSearchParams): MailQuery {
  const text = (name: 'to' | 'from' | 'subject'): object => {
    const value = search.get(name);
    return value === null ? {} : { [name]: value };
  };
  const kind = search.get('kind');
  if (kind !== null && kind !== 'unread' && kind !== 'transcript') {
    throw new HttpProblem(400, `"${kind}" is not a kind of e-mail`, 'kinds: unread, transcript');
  }
  const code = search.get('language');
  const language = code === null ? undefined : findLanguage(code);
  if (code !== null && language === undefined) {
    throw new HttpProblem(400, `"${code}" is not a language Causerie knows`, 'write a code like fr or pt-BR');
  }
  const lint = search.get('lint');
  if (lint !== null && lint !== 'ok') throw new HttpProblem(400, `lint is "${lint}"`, 'write lint=ok, or leave it out');
  const contains = search.getAll('contains');
  return {
    ...text('to'),
    ...text('from'),
    ...text('subject'),
    ...(contains.length > 0 ? { contains } : {}),
    ...(kind === null ? {} : { kind }),
    ...(language === undefined ? {} : { language }),
    ...(lint === null ? {} : { lint: true }),
  };
}

/** A span of time, at most ten minutes. @throws HttpProblem when it is none. */
export function readWait(search: URLSearchParams, name: string, otherwise: number): number {
  const text = search.get(name);
  const span = text === null ? otherwise : readSpan(text);
  if (span !== undefined && span <= 600_000) return span;
  throw new HttpProblem(
    400,
    `"${text}" is not a span of time up to 10m`,
    `write ${name}=500ms, ${name}=30s or ${name}=2m`,
  );
}

/** A whole number from 1 to `most`. @throws HttpProblem when it is none. */
export function readLimit(search: URLSearchParams, otherwise: number, most: number): number {
  const text = search.get('limit');
  if (text === null) return otherwise;
  if (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= most) return Number(text);
  throw new HttpProblem(400, `"${text}" is not a limit`, `write a number from 1 to ${most}`);
}
