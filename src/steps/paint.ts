/** Colours of the terminal, or none. Does not know whether there is a terminal: it is told. */

/** Colours texts, or leaves them as they are. */
export interface Paint {
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

/** Paint that colours when `enabled`. */
export function createPaint(enabled: boolean): Paint {
  const code = (open: number, close: number) => (text: string) =>
    enabled && text !== '' ? `\u001B[${open}m${text}\u001B[${close}m` : text;
  return {
    red: code(31, 39),
    green: code(32, 39),
    yellow: code(33, 39),
    blue: code(34, 39),
    dim: code(2, 22),
    bold: code(1, 22),
  };
}
