/** `causerie run --watch`: runs again when files change or keys say so. Knows keys, files and screen, not how scenarios run. */
import type { FoundFile } from '../../scenario/find-files.ts';
import type { Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { type Watched, watchFiles } from './watch-files.ts';
import { pressed, WATCH_HELP, WATCH_START, type WatchAction } from './watch-keys.ts';

/** What is to run this time. */
export interface WatchRequest {
  readonly paths: readonly string[];
  /** A regular expression for scenarios' names. */
  readonly name?: string;
  readonly lastFailed?: true;
}

/** What watching needs. */
export interface WatchWork extends Watched {
  readonly terminal: NonNullable<Host['terminal']>;
  readonly write: (text: string) => void;
  /** Runs it and tells what came of it, whatever that is. */
  readonly run: (request: WatchRequest, signal: AbortSignal) => Promise<void>;
  /** Aborted when the process is to end. */
  readonly signal: AbortSignal;
}

/** In one write with what follows, so that nothing flickers: home, erase, forget what scrolled away. */
const CLEAR = '\u001B[H\u001B[2J\u001B[3J';
const CLEAR_LINE = '\r\u001B[2K';
const HINT = '\nWatching for changes. Press h for help, q to quit.\n';

/** Runs at once, then whenever it is asked to; resolves with an exit code when the person quits, `reconfigured` when the configuration changed. */
export async function watchRun(work: WatchWork): Promise<number | 'reconfigured'> {
  const { terminal, write } = work;
  const { stdin } = terminal;
  let state = WATCH_START;
  let running: AbortController | undefined;
  let atRest: Promise<void> = Promise.resolve();
  // Only the newest wish counts: what was wished while another run was being broken off is forgotten.
  let wanted: (() => Promise<WatchRequest | undefined>) | undefined;
  const { promise: left, resolve: quit, reject: fail } = Promise.withResolvers<number | 'reconfigured'>();

  const next = async (): Promise<void> => {
    while (wanted !== undefined) {
      const wish = wanted;
      wanted = undefined;
      running = new AbortController();
      const request = await wish();
      if (request !== undefined) {
        write(`${CLEAR}${titleOf(request, state)}\n`);
        await work.run(request, AbortSignal.any([running.signal, work.signal]));
      }
      write(HINT);
    }
    running = undefined;
  };
  const start = (wish: () => Promise<WatchRequest | undefined>): void => {
    wanted = wish;
    if (running === undefined) atRest = next().catch(fail);
    else running.abort(new Error('stopped'));
  };
  const filtered = async (files: readonly FoundFile[]): Promise<WatchRequest | undefined> => {
    const paths = files.map(({ path }) => path).filter((path) => path.toLowerCase().includes(state.file.toLowerCase()));
    if (paths.length === 0) {
      write(`no scenario file fits "${state.file}".\n`);
      return undefined;
    }
    return { paths, ...(state.name !== '' && { name: state.name }) };
  };
  const everything = async () =>
    state.file === '' && state.name === '' ? { paths: work.paths } : filtered(await work.files());

  const does: Readonly<Record<WatchAction, () => void>> = {
    nothing: () => {},
    run: () => start(everything),
    'run-failed': () => start(async () => ({ ...((await everything()) ?? { paths: work.paths }), lastFailed: true })),
    ask: () =>
      write(`${CLEAR_LINE}${state.typing?.filter === 'file' ? 'file name' : 'scenario name'}: ${state.typing?.text}`),
    unask: () => write(CLEAR_LINE),
    help: () => write(`\n${WATCH_HELP}`),
    quit: () => quit(EXIT.passed),
    stop: () => quit(EXIT.interrupted),
  };
  const onData = (data: Buffer | string): void => {
    for (const key of keysIn(String(data))) {
      const after = pressed(state, key);
      state = after.state;
      does[after.action]();
    }
  };
  const onAbort = () => quit(EXIT.interrupted);

  stdin.setRawMode(true);
  stdin.on('data', onData);
  stdin.resume();
  work.signal.addEventListener('abort', onAbort, { once: true });
  const unwatch = await watchFiles(work, {
    files: (files) => start(() => filtered(files)),
    config: () => quit('reconfigured'),
  });
  start(everything);
  try {
    return await left;
  } finally {
    unwatch();
    wanted = undefined;
    (running as AbortController | undefined)?.abort(new Error('stopped'));
    await atRest;
    work.signal.removeEventListener('abort', onAbort);
    stdin.off('data', onData);
    stdin.setRawMode(false);
    stdin.pause();
  }
}

/** What a terminal sent, key by key; a sequence that begins with escape is one. */
function keysIn(data: string): readonly string[] {
  return data.startsWith('\u001B') ? [data] : [...data];
}

function titleOf({ paths, lastFailed, name }: WatchRequest, { file }: { readonly file: string }): string {
  const what = paths.length > 3 ? `${paths.length} files` : paths.join(', ');
  const filters = [
    ...(lastFailed ? ['what failed last'] : []),
    ...(file === '' ? [] : [`file name: ${file}`]),
    ...(name === undefined ? [] : [`scenario name: ${name}`]),
  ];
  return [`run ${what}`, ...filters].join(' · ');
}
