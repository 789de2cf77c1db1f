/** Filling in the form on the visitor's page, item after item: fields, then its buttons. Each field left is a step. */
import { CONTACT_FIELDS } from '../../domain/vocabulary/contact.ts';
import { wordsOf, writeSentence } from '../../steps/write-sentence.ts';
import type { ScreenForm } from '../../target/target.ts';
import type { Controller } from './controller.ts';
import { EMPTY, typed } from './line-editor.ts';
import type { FormItem } from './screen-state.ts';

function itemsOf(form: ScreenForm): readonly FormItem[] {
  return [...form.fields.map(({ field }) => field), 'send', 'dismiss'];
}

function formOf({ look }: Controller): ScreenForm | undefined {
  return look.screen?.form;
}

/** Puts an item under the cursor, with what stands in it. */
function enter(screen: Controller, item: FormItem | undefined): void {
  const value = formOf(screen)?.fields.find(({ field }) => field === item)?.value ?? '';
  screen.set({ formItem: item, input: item === undefined ? EMPTY : typed(value) });
}

/** Begins with the first field that is empty or wrong. */
export function fillIn(screen: Controller): void {
  const form = formOf(screen);
  if (form === undefined) return;
  const first = form.fields.find(({ value, problem }) => problem !== undefined || value === '') ?? form.fields[0];
  enter(screen, first?.field);
}

/** What was typed in a field becomes what stands in it; false when that could not be done. */
async function keep(screen: Controller): Promise<boolean> {
  const { formItem, input } = screen.state;
  const field = formOf(screen)?.fields.find((each) => each.field === formItem);
  const text = input.text.replace(/\s+/g, ' ').trim();
  if (field === undefined || field.value === text) return true;
  const { session } = screen.chat;
  const sentence = writeSentence('visitor-types', [screen.look.visitor], session.spokenLanguage);
  const table = [[wordsOf(session.spokenLanguage).fields[field.field][0]!, text]];
  const reply = await screen.carryOut(() => screen.chat.take({ text: sentence, table }));
  return reply.kind === 'done';
}

/** Enter: keeps the field and goes on; on a button, presses it. */
export async function nextItem(screen: Controller): Promise<void> {
  const { formItem } = screen.state;
  if (formItem === 'send' || formItem === 'dismiss') return press(screen, formItem);
  if (!(await keep(screen))) return;
  const form = formOf(screen);
  if (form === undefined) return enter(screen, undefined);
  const items = itemsOf(form);
  enter(screen, items[items.indexOf(formItem ?? 'name') + 1]);
}

/** ↑ and ↓: keeps the field and goes to its neighbour. */
export async function otherItem(screen: Controller, by: 1 | -1): Promise<void> {
  const { formItem } = screen.state;
  if (!(await keep(screen))) return;
  const form = formOf(screen);
  const items = form === undefined ? [] : itemsOf(form);
  const index = items.indexOf(formItem ?? 'name') + by;
  if (index < 0 || form === undefined) return enter(screen, undefined);
  enter(screen, items[Math.min(index, items.length - 1)]);
}

/** Esc: keeps the field and goes back to the message. */
export async function leaveForm(screen: Controller): Promise<void> {
  await keep(screen);
  enter(screen, undefined);
}

async function press(screen: Controller, button: 'send' | 'dismiss'): Promise<void> {
  const { spokenLanguage } = screen.chat.session;
  const id = button === 'send' ? 'visitor-sends-form' : 'visitor-dismisses-form';
  const text = writeSentence(id, [screen.look.visitor], spokenLanguage);
  await screen.carryOut(() => screen.chat.take({ text }));
  const wrong = CONTACT_FIELDS.find((field) =>
    formOf(screen)?.fields.some((each) => each.field === field && each.problem !== undefined),
  );
  enter(screen, formOf(screen) === undefined ? undefined : (wrong ?? button));
}
