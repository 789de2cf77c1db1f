/**
 * A real terminal for tests: the built program on a pseudo-terminal of the system (util-linux `script`, on every Linux),
 * and a terminal emulator that understands what it writes. No native add-on.
 */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { Unicode11Addon } from '@xterm/addon-unicode11';
import headless from '@xterm/headless';

/** Tests and tools are run in the root of the repository. */
const BIN = resolve('bin/causerie.js');

/** Longest wait for something to appear; only a failing test waits so long. */
const PATIENCE_MS = 30_000;

/** Neighbouring cells that look alike. */
export interface Run {
  readonly text: string;
  /** Cells it takes. */
  readonly width: number;
  /** One of the terminal's colours by number; absent for its own. */
  readonly colour?: number;
  readonly isBold: boolean;
  readonly isDim: boolean;
}

/** A program in a terminal of its own. */
export interface RealTerminal {
  /** Sends keys as a keyboard does. */
  readonly press: (keys: string) => void;
  /** Resolves with the screen once it satisfies `isThere`; rejects with what is on it when it never does. */
  readonly until: (isThere: (screen: string) => boolean) => Promise<string>;
  /** The screen now, without spaces at the ends of lines. */
  readonly screen: () => string;
  /** The screen as runs of cells that look alike, row by row. */
  readonly runs: () => readonly (readonly Run[])[];
  readonly resize: (columns: number, rows: number) => void;
  /** Whether the program draws on the alternate screen. */
  readonly isOnAlternateScreen: () => boolean;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves with the exit code. */
  readonly ended: Promise<number>;
  readonly close: () => void;
}

/** Starts `causerie ...args` in a terminal of `columns` × `rows`. */
export function openTerminal(
  args: readonly string[],
  { columns, rows, cwd, env = {} }: { columns: number; rows: number; cwd: string; env?: Record<string, string> },
): RealTerminal {
  const quoted = [process.execPath, BIN, ...args].map((each) => `'${each}'`).join(' ');
  // The first line names the terminal and the shell that becomes the program.
  const command = `echo "$(tty) $$"; stty rows ${rows} cols ${columns}; exec ${quoted}`;
  const { CI: _, NO_COLOR: __, FORCE_COLOR: ___, ...inherited } = process.env;
  const child: ChildProcessWithoutNullStreams = spawn('script', ['-qfec', command, '/dev/null'], {
    cwd,
    env: { ...inherited, TERM: 'xterm-256color', SHELL: '/bin/sh', ...env },
  });
  const emulator = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 200 });
  emulator.loadAddon(new Unicode11Addon());
  emulator.unicode.activeVersion = '11';
  const changed = new Set<() => void>();
  let raw = '';
  let tail = '';
  let isDrawing = false;
  let isWhole = false;
  child.stdout.on('data', (chunk: Buffer) => {
    const text = chunk.toString('latin1');
    if (raw.length < 200) raw += text;
    // A frame comes between two marks, in pieces: only a whole one is looked at.
    tail = (tail + text).slice(-(text.length + 8));
    const [begins, ends] = [tail.lastIndexOf('\x1B[?2026h'), tail.lastIndexOf('\x1B[?2026l')];
    isDrawing = begins === ends ? isDrawing : begins > ends;
    const isLast = !isDrawing;
    isWhole = false;
    emulator.write(chunk, () => {
      isWhole = isLast;
      for (const listener of changed) listener();
    });
  });
  const screen = (): string => {
    const { active } = emulator.buffer;
    const lines = Array.from({ length: emulator.rows }, (_row, y) =>
      (active.getLine(active.baseY + y)?.translateToString(true) ?? '').trimEnd(),
    );
    return lines.join('\n');
  };
  const place = (): { readonly tty: string; readonly pid: number } => {
    const [, tty = '', pid = ''] = /^(\S+) (\d+)\r?\n/.exec(raw) ?? [];
    return { tty, pid: Number(pid) };
  };
  const runsOf = (y: number): readonly Run[] => {
    const { active } = emulator.buffer;
    const line = active.getLine(active.baseY + y);
    const runs: Run[] = [];
    for (let x = 0; x < emulator.cols; x += 1) {
      const cell = line?.getCell(x);
      if (cell === undefined || cell.getWidth() === 0) continue;
      const colour = cell.isFgPalette() ? { colour: cell.getFgColor() } : {};
      const look = { ...colour, isBold: cell.isBold() !== 0, isDim: cell.isDim() !== 0 };
      const now = { text: cell.getChars() || ' ', width: cell.getWidth(), ...look };
      const last = runs.at(-1);
      const isSame = last?.colour === now.colour && last?.isBold === now.isBold && last.isDim === now.isDim;
      if (last !== undefined && isSame) {
        runs[runs.length - 1] = { ...last, text: last.text + now.text, width: last.width + now.width };
      } else runs.push(now);
    }
    return runs;
  };
  return {
    runs: () => Array.from({ length: emulator.rows }, (_row, y) => runsOf(y)),
    press: (keys) => void child.stdin.write(keys),
    screen,
    until: (isThere) =>
      new Promise((settled, reject) => {
        const finish = (settle: () => void): void => {
          clearTimeout(timer);
          changed.delete(look);
          settle();
        };
        const look = (): void => {
          if (isWhole && isThere(screen())) finish(() => settled(screen()));
        };
        const timer = setTimeout(() => finish(() => reject(new Error(`not on the screen:\n${screen()}`))), PATIENCE_MS);
        changed.add(look);
        look();
      }),
    resize: (newColumns, newRows) => {
      emulator.resize(newColumns, newRows);
      execFileSync('stty', ['-F', place().tty, 'rows', String(newRows), 'cols', String(newColumns)]);
    },
    isOnAlternateScreen: () => emulator.buffer.active.type === 'alternate',
    kill: (signal) => void process.kill(place().pid, signal),
    ended: new Promise((settled) => child.on('exit', (code) => settled(code ?? -1))),
    close: () => {
      child.kill('SIGKILL');
      emulator.dispose();
    },
  };
}
