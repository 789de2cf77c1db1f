/** What the HTTP API answers, path by path. Knows no sockets: a request comes in, an answer goes out. */
import { readFaultPlan } from '../faults/read-fault-plan.ts';
import { writeFault } from '../faults/write-fault-plan.ts';
import type { MailSink } from '../mail-sink.ts';
import { readContent } from '../store/mail-content.ts';
import { type MailQuery, mismatches } from '../store/mail-query.ts';
import type { StoredMail } from '../store/stored-mail.ts';
import { HttpProblem } from './http-problem.ts';
import { mailInFull, mailInShort, missesInShort } from './mail-json.ts';
import { onlyAllowed, queryParameters, readLimit, readQuery, readWait } from './read-search.ts';

/** A request, taken apart. */
export interface ApiRequest {
  readonly method: string;
  /** Decoded pieces of the path. */
  readonly path: readonly string[];
  readonly search: URLSearchParams;
  /** The body as text. @throws HttpProblem when it is too long. */
  readonly body: () => Promise<string>;
  /** Aborted when its sender is gone. */
  readonly signal: AbortSignal;
}

/** An answer: JSON, or octets of a media type. */
export type ApiAnswer =
  | { readonly status?: number; readonly json: object }
  | { readonly type: string; readonly octets: Uint8Array; readonly download?: string };

type Handle = (sink: MailSink, request: ApiRequest) => Promise<ApiAnswer> | ApiAnswer;

/** `:id` and `:part` stand for any one piece. */
const ROUTES: readonly (readonly [method: string, path: string, handle: Handle])[] = [
  ['GET', '', about],
  ['GET', 'health', health],
  ['GET', 'mails', list],
  ['DELETE', 'mails', (sink) => ({ json: { removed: sink.clear(), cursor: sink.cursor() } })],
  ['GET', 'mails/:id', async (sink, request) => ({ json: await inFull(mailOf(sink, request)) })],
  ['DELETE', 'mails/:id', (sink, request) => ({ json: { removed: Number(sink.remove(mailOf(sink, request).id)) } })],
  ['GET', 'mails/:id/raw', raw],
  ['GET', 'mails/:id/text', part('text/plain; charset=utf-8', 'text')],
  ['GET', 'mails/:id/html', part('text/html; charset=utf-8', 'html')],
  ['GET', 'mails/:id/lint', lint],
  ['GET', 'mails/:id/attachments/:part', attachment],
  ['GET', 'wait', wait],
  ['GET', 'none', none],
  ['GET', 'faults', (sink) => faultsOf(sink)],
  ['PUT', 'faults', setFaults],
  [
    'DELETE',
    'faults',
    (sink) => {
      sink.setFaults([]);
      return faultsOf(sink);
    },
  ],
];

/** Answers a request. @throws HttpProblem when it cannot be done. */
export async function route(sink: MailSink, request: ApiRequest): Promise<ApiAnswer> {
  const there = ROUTES.filter(([, path]) => fits(path, request.path));
  if (there.length === 0)
    throw new HttpProblem(404, `there is nothing at /${request.path.join('/')}`, 'GET / lists what there is');
  const found = there.find(([method]) => method === request.method);
  const allow = there.map(([method]) => method).join(', ');
  if (found === undefined)
    throw new HttpProblem(405, `${request.method} cannot be done here`, `it takes ${allow}`, { allow });
  const [method, path, handle] = found;
  const isSearched = method === 'GET' && ['mails', 'wait', 'none'].includes(path);
  if (!isSearched) onlyAllowed(request.search, []);
  return handle(sink, request);
}

function fits(pattern: string, path: readonly string[]): boolean {
  const pieces = pattern === '' ? [] : pattern.split('/');
  return (
    pieces.length === path.length && pieces.every((piece, index) => piece.startsWith(':') || piece === path[index])
  );
}

function about(): ApiAnswer {
  return { json: { causerie: 'mail sink', paths: ROUTES.map(([method, path]) => `${method} /${path}`) } };
}

function health(sink: MailSink): ApiAnswer {
  const { smtp } = sink;
  return {
    json: {
      status: 'ok',
      smtp: {
        host: smtp.host,
        port: smtp.port,
        ...(smtp.tls && { tls: smtp.tls.mode, fingerprint: smtp.tls.fingerprint }),
      },
      mails: sink.mails().length,
      cursor: sink.cursor(),
      dropped: sink.dropped(),
    },
  };
}

async function list(sink: MailSink, { search }: ApiRequest): Promise<ApiAnswer> {
  onlyAllowed(search, queryParameters('limit'));
  const query = readQuery(search);
  const limit = readLimit(search, 100, 1000);
  const since = readSince(sink, search);
  const found: StoredMail[] = [];
  let next: number | undefined;
  for (const mail of [...sink.mails()]) {
    if (mail.cursor <= since || (await mismatches(mail, query)).length > 0) continue;
    if (found.length === limit) {
      next = found.at(-1)!.cursor;
      break;
    }
    found.push(mail);
  }
  const mails = await Promise.all(found.map(mailInShort));
  return { json: { mails, cursor: sink.cursor(), dropped: sink.dropped(), ...(next === undefined ? {} : { next }) } };
}

/** A cursor; or a time, which stands for the newest e-mail before it. */
function readSince(sink: MailSink, search: URLSearchParams): number {
  const text = search.get('since');
  if (text === null) return 0;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const instant = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) {
    throw new HttpProblem(
      400,
      `"${text}" is neither a cursor nor a time`,
      'write since=12 or since=2026-01-05T09:00:00Z',
    );
  }
  const first = sink.mails().find(({ receivedAt }) => receivedAt >= instant);
  return first === undefined ? sink.cursor() : first.cursor - 1;
}

function mailOf(sink: MailSink, { path }: ApiRequest): StoredMail {
  const mail = sink.find(path[1] ?? '');
  if (mail !== undefined) return mail;
  const why = sink.dropped() > 0 ? `; the sink was full, and as many as ${sink.dropped()} older ones had to go` : '';
  throw new HttpProblem(404, `there is no e-mail "${path[1]}"${why}`, 'GET /mails lists those there are');
}

async function octetsOf(mail: StoredMail): Promise<Buffer> {
  return mail.octets().catch(() => {
    throw new HttpProblem(410, `the file of e-mail ${mail.id} is gone`, 'leave the files of a running sink alone');
  });
}

async function inFull(mail: StoredMail): Promise<object> {
  await octetsOf(mail);
  return mailInFull(mail);
}

async function raw(sink: MailSink, request: ApiRequest): Promise<ApiAnswer> {
  const mail = mailOf(sink, request);
  return { type: 'message/rfc822', octets: await octetsOf(mail), download: `${mail.id}.eml` };
}

function part(type: string, name: 'text' | 'html'): Handle {
  return async (sink, request) => {
    const mail = mailOf(sink, request);
    const content = readContent(await octetsOf(mail))[name];
    if (content === '')
      throw new HttpProblem(404, `e-mail ${mail.id} has no ${name} part`, `GET /mails/${mail.id}/raw has all of it`);
    return { type, octets: Buffer.from(content, 'utf8') };
  };
}

async function lint(sink: MailSink, request: ApiRequest): Promise<ApiAnswer> {
  const mail = mailOf(sink, request);
  const { lint: found } = await mail.reading();
  if (found === undefined)
    throw new HttpProblem(404, 'e-mails are not linted here', 'start the sink without --no-lint');
  return { json: { id: mail.id, ...found } };
}

async function attachment(sink: MailSink, request: ApiRequest): Promise<ApiAnswer> {
  const mail = mailOf(sink, request);
  const { attachments } = readContent(await octetsOf(mail));
  const wanted = attachments[Number(request.path[3]) - 1];
  if (wanted === undefined) {
    throw new HttpProblem(404, `e-mail ${mail.id} has ${attachments.length} attachments`, 'they are counted from 1');
  }
  return { type: wanted.type, octets: wanted.octets(), download: wanted.name };
}

async function wait(sink: MailSink, { search, signal }: ApiRequest): Promise<ApiAnswer> {
  onlyAllowed(search, queryParameters('within'));
  const withinMs = readWait(search, 'within', 10_000);
  const awaited = await waitAsAsked(sink, search, withinMs, signal);
  if (awaited.kind === 'found') return { json: { mail: await mailInFull(awaited.mail), cursor: awaited.mail.cursor } };
  const nearest = await missesInShort(awaited.nearest);
  const { arrived } = awaited;
  throw new HttpProblem(404, `no e-mail that fits within ${withinMs} ms`, undefined, {
    arrived,
    nearest,
    cursor: sink.cursor(),
  });
}

async function none(sink: MailSink, { search, signal }: ApiRequest): Promise<ApiAnswer> {
  onlyAllowed(search, queryParameters('for'));
  const awaited = await waitAsAsked(sink, search, readWait(search, 'for', 1000), signal);
  if (awaited.kind === 'none') return { json: { none: true, arrived: awaited.arrived, cursor: sink.cursor() } };
  const mail = await mailInFull(awaited.mail);
  throw new HttpProblem(409, 'an e-mail that fits came all the same', undefined, { mail, cursor: awaited.mail.cursor });
}

async function waitAsAsked(
  sink: MailSink,
  search: URLSearchParams,
  withinMs: number,
  signal: AbortSignal,
): ReturnType<MailSink['waitFor']> {
  const query: MailQuery = readQuery(search);
  const awaited = await sink.waitFor(query, { withinMs, since: readSince(sink, search), signal });
  // Time that a stopped sink did not watch proves nothing, least of all that no e-mail came.
  if (awaited.kind === 'none' && signal.aborted) {
    throw new HttpProblem(503, 'the sink stopped before the time was over', 'keep it running until it has answered');
  }
  return awaited;
}

function faultsOf(sink: MailSink): ApiAnswer {
  return { json: { faults: sink.faults().map(writeFault) } };
}

async function setFaults(sink: MailSink, request: ApiRequest): Promise<ApiAnswer> {
  const reading = readFaultPlan(await request.body());
  if (reading.kind === 'invalid') {
    const problems = reading.problems.map(({ place, message, remedies }) => ({
      line: place.line,
      column: place.column,
      message,
      remedies,
    }));
    throw new HttpProblem(400, 'the fault plan is not valid; the one before still holds', undefined, { problems });
  }
  sink.setFaults(reading.rules);
  return faultsOf(sink);
}
