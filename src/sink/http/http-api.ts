/**
 * The HTTP side of a mail sink: takes requests apart, turns away those that come from a web page or by a strange name, and
 * writes answers that no browser runs. What is answered, the routes say.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import type { MailSink } from '../mail-sink.ts';
import { HttpProblem } from './http-problem.ts';
import { type ApiAnswer, route } from './routes.ts';

/** A running API. */
export interface HttpApi {
  /** Without a slash at its end. */
  readonly url: string;
  /** Ends every wait and stops. */
  readonly close: () => Promise<void>;
}

/** Where and for whom it listens. */
export interface HttpApiOptions {
  readonly host: string;
  /** Any free one when 0. */
  readonly port: number;
  /** Names it may be called by beside `localhost` and IP addresses. */
  readonly hosts: readonly string[];
  /** Told of what should not happen. */
  readonly onTrouble: (message: string) => void;
}

const LARGEST_BODY = 1024 * 1024;
const MOST_CONNECTIONS = 1000;
/** An e-mail is anybody's HTML: it may be looked at, and do nothing (no scripts, no forms, nothing from elsewhere). */
const HARMLESS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** Starts the API. Rejects with the system's error when the port cannot be had. */
export async function startHttpApi(sink: MailSink, options: HttpApiOptions): Promise<HttpApi> {
  const stopping = new AbortController();
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    void answerTo(request, response);
  });
  server.maxConnections = MOST_CONNECTIONS;

  async function answerTo(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    try {
      fromHere(request, options.hosts);
      const { path, search } = taken(request.url ?? '/');
      const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
      const signal = AbortSignal.any([stopping.signal, gone.signal]);
      write(response, await route(sink, { method, path, search, body: () => bodyOf(request), signal }));
    } catch (thrown) {
      if (!(thrown instanceof HttpProblem))
        options.onTrouble(thrown instanceof Error ? thrown.message : String(thrown));
      writeProblem(
        response,
        thrown instanceof HttpProblem ? thrown : new HttpProblem(500, 'something went wrong inside'),
      );
    }
  }

  server.listen(options.port, options.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const host = options.host === '0.0.0.0' || options.host === '::' ? '127.0.0.1' : options.host;
  return {
    url: `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        stopping.abort();
        server.close(() => resolve());
        // A wait that just ended still gets its answer.
        setImmediate(() => server.closeAllConnections());
      }),
  };
}

/**
 * A web page that made its own name point here (DNS rebinding) calls by that name; one that sends forms is from elsewhere.
 * @throws HttpProblem for either.
 */
function fromHere({ headers }: IncomingMessage, hosts: readonly string[]): void {
  const name = (headers.host ?? '').toLowerCase().replace(/:\d+$/, '');
  const isNumber = isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;
  const isKnown = isNumber || name === 'localhost' || hosts.some((host) => host.toLowerCase() === name);
  if (!isKnown)
    throw new HttpProblem(
      403,
      `"${name}" is not a name of this sink`,
      `call it by its address, or start it with --http-host ${name}`,
    );
  const isOwn = headers.origin === undefined || headers.origin === `http://${headers.host}`;
  if (!isOwn || headers['sec-fetch-site'] === 'cross-site') {
    throw new HttpProblem(403, 'requests of other web pages are not answered', 'call it from a script or a test');
  }
}

function taken(url: string): { readonly path: readonly string[]; readonly search: URLSearchParams } {
  try {
    const { pathname, searchParams } = new URL(url, 'http://sink');
    return {
      path: pathname
        .split('/')
        .filter((piece) => piece !== '')
        .map(decodeURIComponent),
      search: searchParams,
    };
  } catch {
    throw new HttpProblem(400, 'that is no path', 'GET / lists what there is');
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let octets = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    octets += chunk.length;
    if (octets > LARGEST_BODY) throw new HttpProblem(413, `a body may have ${LARGEST_BODY} octets`, 'send less');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function write(response: ServerResponse, answer: ApiAnswer): void {
  if ('json' in answer) {
    writeJson(response, answer.status ?? 200, answer.json);
    return;
  }
  const { type, octets, download } = answer;
  // What is written in an e-mail must not become a header.
  const safeType = /^[\w.+-]+\/[\w.+-]+(; charset=utf-8)?$/.test(type) ? type : 'application/octet-stream';
  response.writeHead(200, {
    ...always(),
    'content-type': safeType,
    'content-length': octets.length,
    ...(download === undefined ? {} : { 'content-disposition': attachmentNamed(download) }),
  });
  response.end(octets);
}

/** RFC 6266: a plain name for old programs, the whole one for others. */
function attachmentNamed(name: string): string {
  const last = name.split(/[/\\]/).at(-1)!.slice(0, 200).toWellFormed();
  const plain = last.replace(/[^\w.+ -]/g, '_');
  const whole = encodeURIComponent(last).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

function writeProblem(response: ServerResponse, { status, message, remedy, details }: HttpProblem): void {
  if (response.headersSent || response.destroyed) return;
  const { allow, ...rest } = details as { readonly allow?: string };
  writeJson(response, status, { error: message, ...(remedy === undefined ? {} : { remedy }), ...rest }, allow);
}

function writeJson(response: ServerResponse, status: number, json: object, allow?: string): void {
  const body = Buffer.from(`${JSON.stringify(json)}\n`, 'utf8');
  response.writeHead(status, {
    ...always(),
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    ...(allow === undefined ? {} : { allow }),
    ...(status === 413 ? { connection: 'close' } : {}),
  });
  response.end(body);
}

function always(): Record<string, string> {
  return {
    'cache-control': 'no-store',
    'content-security-policy': HARMLESS,
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}
