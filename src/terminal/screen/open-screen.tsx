/** Opens the screen in a terminal and gives the terminal back as it was, whatever happens. */
import { render } from 'ink';
import type { Paint } from '../../steps/paint.ts';
import type { Chat } from '../chat.ts';
import { App } from './app.tsx';
import { Controller } from './controller.ts';

/** The terminal and how to draw on it. */
export interface ScreenPorts {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly paint: Paint;
  /** Ends the screen when aborted. */
  readonly signal: AbortSignal;
}

/** Shows a chat until the person leaves. Rejects, with the terminal restored, when drawing throws. */
export async function openScreen(chat: Chat, { stdin, stdout, paint, signal }: ScreenPorts): Promise<void> {
  const controller = new Controller(chat);
  stdin.setRawMode(true); // before the first frame: what is typed at once is typed into it
  const screen = render(<App controller={controller} paint={paint} />, {
    stdin,
    stdout,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 60,
  });
  const leave = (): void => screen.unmount();
  controller.onLeave = leave;
  signal.addEventListener('abort', leave, { once: true });
  try {
    await screen.waitUntilExit();
  } finally {
    signal.removeEventListener('abort', leave);
    chat.parts.pace.stop();
    screen.cleanup();
    stdin.setRawMode(false);
  }
}
