/** Draws a visitor's screen in plain text, narrow enough for a report. It decides nothing. */
import type { VisitorScreen } from '../target/target.ts';
import { box, clockTime } from './box.ts';

/** The screen as a box, titled with who looks at it. */
export function renderScreen(screen: VisitorScreen, who: string): string {
  if (!screen.pageOpen) return box(who, [['(the page is closed)']]);
  const head = [
    ...(screen.numberLine === undefined ? [] : [screen.numberLine]),
    ...(screen.chatInView ? [] : ['(the chat is out of view)']),
  ];
  const lines = screen.lines.map((line) => `${clockTime(line.at)} ${line.author}: ${line.text}`);
  const form =
    screen.form === undefined
      ? []
      : [
          `form: ${screen.form.title}`,
          ...screen.form.fields.map(
            ({ label, value, problem }) => `  ${label}: [${value}]${problem === undefined ? '' : ` ✗ ${problem}`}`,
          ),
          `  (${screen.form.sendLabel}) (${screen.form.dismissLabel})`,
        ];
  const foot = [
    ...(screen.copyStatus === undefined ? [] : [screen.copyStatus.text]),
    ...(screen.endedLine === undefined ? [] : [screen.endedLine]),
  ];
  return box(who, [head, lines.length === 0 && form.length === 0 ? ['(no messages)'] : lines, form, foot]);
}

/** Every text the visitor can read, one entry each; nothing with the page closed. */
export function textsOnScreen(screen: VisitorScreen): readonly string[] {
  if (!screen.pageOpen) return [];
  const { form } = screen;
  return [
    ...(screen.numberLine === undefined ? [] : [screen.numberLine]),
    ...screen.lines.flatMap((line) => [line.text, line.author]),
    ...(form === undefined ? [] : [form.title, form.sendLabel, form.dismissLabel]),
    ...(form?.fields.flatMap(({ label, value, problem }) => [label, value, problem ?? '']) ?? []),
    ...(screen.copyIcon === undefined ? [] : [screen.copyIcon]),
    ...(screen.copyStatus === undefined ? [] : [screen.copyStatus.text]),
    ...(screen.endedLine === undefined ? [] : [screen.endedLine]),
  ];
}
