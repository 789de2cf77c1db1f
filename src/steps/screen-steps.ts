/** Sentences about what visitors see on their screen, at this very instant. */
import { CONTACT_FIELDS, type ContactField } from '../domain/vocabulary/contact.ts';
import { plain } from '../sink/glob.ts';
import type { ScreenForm, VisitorScreen } from '../target/target.ts';
import { visitorHand } from './acting.ts';
import { readWord } from './read-words.ts';
import { type Run, readPairs, type Sentence, sentence } from './reading.ts';
import { within } from './refusal.ts';
import { renderScreen, textsOnScreen } from './render-screen.ts';
import { StepFailure } from './step.ts';
import type { StepId } from './step-id.ts';
import type { World } from './world.ts';

/** What a look finds wrong; undefined when nothing is. */
type Finding = string | undefined;

function look(name: (world: World) => string, find: (screen: VisitorScreen) => Finding): Run {
  return async (world) => {
    const who = name(world);
    const screen = (await visitorHand(world, who)).screen();
    const finding = find(screen);
    if (finding !== undefined) throw new StepFailure(finding, renderScreen(screen, who));
  };
}

const sees = (find: (screen: VisitorScreen) => Finding): Sentence =>
  sentence('then', ['visitor'], ([name]) => look(() => name, find));

/** A look at the form of the visitor the scenario named last. */
const looksAtForm = (find: (form: ScreenForm) => Finding): Run =>
  look(
    ({ lastVisitor }) => lastVisitor,
    ({ form }) => (form === undefined ? 'there is no form on the screen' : find(form)),
  );

const times = (screen: VisitorScreen, text: string): number =>
  textsOnScreen(screen).filter((each) => plain(each).includes(plain(text))).length;

function problemOfFields(form: ScreenForm, wanted: readonly ContactField[]): Finding {
  const same = (fields: readonly ContactField[]): boolean => fields.join() === wanted.join();
  const shown = form.fields.map(({ field }) => field);
  const empty = form.fields.filter(({ value }) => value.trim() === '').map(({ field }) => field);
  if (same(shown) || same(empty)) return undefined;
  return `the form asks for ${shown.join(', ')}, not for ${wanted.join(', ')}`;
}

function asksFor(): Sentence {
  return sentence('then', ['string'], ([text], { places, words }) => {
    let start = 0;
    const wanted = text.split(',').map((piece) => {
      const name = piece.trim();
      const at = within(places[0]!, start + piece.length - piece.trimStart().length, name.length);
      start += piece.length + 1;
      return readWord(name, words.fields, 'field', at);
    });
    return looksAtForm((form) => problemOfFields(form, wanted));
  });
}

function holds(): Sentence {
  return sentence(
    'then',
    [],
    (_, reading) => {
      const wanted = readPairs(reading, reading.words.fields, 'field');
      return looksAtForm((form) => {
        for (const { key, value } of wanted) {
          const field = form.fields.find((each) => each.field === key);
          if (field === undefined) return `the form has no field for the ${key}`;
          if (plain(field.value) !== plain(value))
            return `the form holds "${field.value}" as the ${key}, not "${value}"`;
        }
        return undefined;
      });
    },
    'table',
  );
}

function hasProblem(): Sentence {
  return sentence('then', ['field'], ([wanted]) =>
    looksAtForm((form) => {
      if (form.fields.some(({ field, problem }) => field === wanted && problem !== undefined)) return undefined;
      const others = CONTACT_FIELDS.filter((each) =>
        form.fields.some(({ field, problem }) => field === each && problem),
      );
      return `the form reports no problem with the ${wanted}${others.length > 0 ? `, only with the ${others.join(', ')}` : ''}`;
    }),
  );
}

const copyIs = (outcome: 'sent' | 'failed'): Sentence =>
  sees(({ pageOpen, copyStatus }) => {
    if (pageOpen && copyStatus?.outcome === outcome) return undefined;
    return copyStatus === undefined ? 'nothing is said of a copy' : `of the copy is said: ${copyStatus.text}`;
  });

/** The sentences of this family. */
export const screenSentences: Readonly<Record<Extract<StepId, `screen-${string}`>, Sentence>> = {
  'screen-shows': sentence('then', ['visitor', 'string'], ([name, text]) =>
    look(
      () => name,
      (screen) => (times(screen, text) > 0 ? undefined : `"${text}" is not on the screen`),
    ),
  ),
  'screen-shows-once': sentence('then', ['visitor', 'string'], ([name, text]) =>
    look(
      () => name,
      (screen) =>
        times(screen, text) === 1 ? undefined : `"${text}" is on the screen ${times(screen, text)} times, not once`,
    ),
  ),
  'screen-lacks': sentence('then', ['visitor', 'string'], ([name, text]) =>
    look(
      () => name,
      (screen) => (times(screen, text) === 0 ? undefined : `"${text}" is on the screen`),
    ),
  ),
  'screen-number': sentence('then', ['visitor', 'int'], ([name, number]) =>
    look(
      () => name,
      (screen) => {
        if (!screen.pageOpen || screen.number === undefined) return 'no conversation number is on the screen';
        // NUM-2: the number must also stand there in plain digits, in words people read.
        const said = new RegExp(`(?<!\\d)${number}(?!\\d)`).test(screen.numberLine ?? '');
        return screen.number === number && said ? undefined : `the screen shows conversation number ${screen.number}`;
      },
    ),
  ),
  'screen-messages': sentence('then', ['visitor', 'int'], ([name, count]) =>
    look(
      () => name,
      ({ pageOpen, lines }) => {
        const seen = pageOpen ? lines.length : 0;
        return seen === count ? undefined : `there are ${seen} messages on the screen, not ${count}`;
      },
    ),
  ),
  'screen-greeting': sees(({ pageOpen, lines }) =>
    pageOpen && lines.some(({ kind }) => kind === 'greeting') ? undefined : 'there is no greeting on the screen',
  ),
  'screen-ended': sees(({ pageOpen, endedLine }) =>
    pageOpen && endedLine !== undefined ? undefined : 'the screen does not say that the conversation has ended',
  ),
  'screen-form': sentence('then', ['visitor', 'form'], ([name, kind], { words }) =>
    look(
      () => name,
      ({ pageOpen, form }) => {
        if (pageOpen && form?.kind === kind) return undefined;
        return form === undefined || !pageOpen
          ? `the form "${words.forms[kind][0]}" is not on the screen: there is none`
          : `the form "${words.forms[kind][0]}" is not on the screen: there is "${words.forms[form.kind][0]}"`;
      },
    ),
  ),
  'screen-no-form': sees(({ pageOpen, form }) =>
    pageOpen && form !== undefined ? `there is a form on the screen: ${form.title}` : undefined,
  ),
  'screen-form-asks': asksFor(),
  'screen-form-holds': holds(),
  'screen-form-problem': hasProblem(),
  'screen-copy-sent': copyIs('sent'),
  'screen-copy-failed': copyIs('failed'),
};
