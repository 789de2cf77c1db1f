/** Lets a session's virtual clock run by itself, at a multiple of real time. It knows no screen. */
import type { Session } from './session.ts';

/** Real milliseconds between two moves of the clock. */
const TICK_MS = 100;
/** The clock moves by whole seconds: times stay readable, and so do the durations of a story. */
const STEP_MS = 1_000;

/** How a session's clock runs. */
export class Pace {
  readonly #session: Session;
  readonly #now: () => number;
  /** Called after each move of the clock. */
  onTick: () => void = () => undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #speed = 0;
  #told = 0;

  /**
   * A clock that stands still.
   * @param now Real milliseconds, from any beginning.
   */
  constructor(session: Session, now: () => number) {
    this.#session = session;
    this.#now = now;
  }

  /** Times real time; 0 while the clock stands still. */
  get speed(): number {
    return this.#speed;
  }

  /** Runs at `speed` from now on. */
  run(speed: number): void {
    this.stop();
    this.#speed = speed;
    this.#told = this.#now();
    this.#timer = setInterval(() => void this.#tick(), TICK_MS);
  }

  /** Stands still from now on. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#speed = 0;
  }

  async #tick(): Promise<void> {
    const elapsed = (this.#now() - this.#told) * this.#speed;
    const moved = Math.floor(elapsed / STEP_MS) * STEP_MS;
    if (moved <= 0) return;
    this.#told += moved / this.#speed;
    await this.#session.run(moved);
    this.onTick();
  }
}
