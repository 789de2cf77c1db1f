/** What every journal must do, whatever it is kept in. Run by the test of each adapter. */
import { expect, test } from 'vitest';
import type { EventBatch } from '../../src/domain/vocabulary/event.ts';
import type { Journal } from '../../src/engine/ports.ts';

/** A place in which a journal can be opened, and opened again after a stop. */
export interface JournalPlace {
  /** Opens the journal of this place: what was durable before is in it. */
  readonly open: () => Journal;
}

const batch = (at: number, text = `message ${at}`): EventBatch => ({
  at,
  events: [{ type: 'MessagePosted', conversation: 1, message: { kind: 'visitor', text } }],
});

/** Holds a kind of journal to its port. `newPlace` gives an empty place of its own to each test. */
export function testJournal(name: string, newPlace: () => JournalPlace): void {
  test(`${name}: an empty journal holds nothing`, async () => {
    const journal = newPlace().open();
    expect([...journal.read()]).toEqual([]);
    await journal.durable();
    await journal.close();
  });

  test(`${name}: what is appended is read back, oldest first, and reading again gives it again`, async () => {
    const journal = newPlace().open();
    const batches = [batch(1), batch(2), batch(2)];
    for (const each of batches) journal.append(each);
    expect([...journal.read()]).toEqual(batches);
    journal.append(batch(3));
    expect([...journal.read()]).toHaveLength(4);
    await journal.close();
  });

  test(`${name}: any text comes back as it was`, async () => {
    const journal = newPlace().open();
    const texts = ['a\nb\r\nc', '\u2028\u2029', '{"at":1,"events":[]}', '👩‍👩‍👧', '\u0000', 'م', '"\\', '\ud800'];
    for (const [at, text] of texts.entries()) journal.append(batch(at, text));
    const read = [...journal.read()].map(({ events: [event] }) =>
      event?.type === 'MessagePosted' && 'text' in event.message ? event.message.text : undefined,
    );
    expect(read).toEqual(texts);
    await journal.close();
  });

  test(`${name}: a batch handed out belongs to its reader`, async () => {
    const journal = newPlace().open();
    const given = batch(1);
    journal.append(given);
    (given.events as unknown[]).length = 0;
    const [read] = [...journal.read()];
    expect(read?.events).toHaveLength(1);
    await journal.close();
  });

  test(`${name}: durable may be asked for at any time, also several times at once`, async () => {
    const journal = newPlace().open();
    journal.append(batch(1));
    await Promise.all([journal.durable(), journal.durable()]);
    journal.append(batch(2));
    await journal.durable();
    expect([...journal.read()]).toHaveLength(2);
    await journal.close();
  });

  test(`${name}: a reading that has begun does not trip over what is appended meanwhile`, async () => {
    const journal = newPlace().open();
    for (let at = 0; at < 10; at += 1) journal.append(batch(at));
    const instants: number[] = [];
    for (const { at } of journal.read()) {
      if (at === 3) journal.append(batch(100));
      instants.push(at);
    }
    expect(instants.slice(0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await journal.close();
  });
}

/** Holds a journal that outlives its process to what SAFE-1 asks of it. */
export function testLastingJournal(name: string, newPlace: () => JournalPlace): void {
  test(`${name}: what was durable is there when the journal is opened again, and grows on`, async () => {
    const place = newPlace();
    const before = place.open();
    before.append(batch(1));
    before.append(batch(2));
    await before.durable();
    await before.close();
    const after = place.open();
    expect([...after.read()]).toEqual([batch(1), batch(2)]);
    after.append(batch(3));
    await after.close();
    const last = place.open();
    expect([...last.read()].map(({ at }) => at)).toEqual([1, 2, 3]);
    await last.close();
  });
}
