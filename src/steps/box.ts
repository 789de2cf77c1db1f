/** Boxes of plain text for reports. They know nothing of what is in them. */
import type { Instant } from '../domain/vocabulary/time.ts';

const WIDTH = 72;

/** The UTC time of an instant as `09:00:05.000`; whole seconds without their milliseconds. */
export function clockTime(at: Instant): string {
  const milliseconds = ((at % 86_400_000) + 86_400_000) % 86_400_000;
  const two = (value: number): string => String(value).padStart(2, '0');
  const fraction = milliseconds % 1_000;
  const time = `${two(Math.floor(milliseconds / 3_600_000))}:${two(Math.floor(milliseconds / 60_000) % 60)}:${two(Math.floor(milliseconds / 1_000) % 60)}`;
  return fraction === 0 ? time : `${time}.${String(fraction).padStart(3, '0')}`;
}

/** A box with a title and sections of lines; empty sections are left out, long lines are wrapped. */
export function box(title: string, sections: readonly (readonly string[])[]): string {
  const wrapped = sections.map((lines) => lines.flatMap((line) => wrap(line))).filter((lines) => lines.length > 0);
  const body = wrapped.map((lines) => lines.map((line) => `│ ${line}`).join('\n')).join('\n├─\n');
  return `╭─ ${title}\n${body === '' ? '│' : body}\n╰─`;
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|[\n\r]/)) {
    let rest = [...line];
    do {
      const space = rest.length > WIDTH ? rest.lastIndexOf(' ', WIDTH) : -1;
      const cut = rest.length <= WIDTH ? rest.length : space > WIDTH / 2 ? space : WIDTH;
      lines.push((lines.length === 0 ? '' : '  ') + rest.slice(0, cut).join(''));
      rest = rest.slice(cut + (rest[cut] === ' ' ? 1 : 0));
    } while (rest.length > 0);
  }
  return lines;
}
