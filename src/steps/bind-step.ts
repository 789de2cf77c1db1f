/** Understands a step of a scenario file, or says exactly where and why it cannot. It runs nothing. */
import { findSentence, nearestSentences, type Vocabulary, vocabularyOf } from './compiled-sentences.ts';
import type { FindFixture } from './fixture.ts';
import { mendedSentence, quotedSentence } from './mended-sentence.ts';
import { READERS, unquoted } from './parameters.ts';
import type { Reading, Sentence } from './reading.ts';
import { placeOfCell } from './reading.ts';
import { type Place, placeInSentence, Refusal } from './refusal.ts';
import type { BindStep, BoundStep, StepProblem, StepText } from './step.ts';

/** What is said of a sentence that is no sentence of the vocabulary. */
export const UNKNOWN_SENTENCE = 'this sentence is not known';

/** Understands a step or says what is wrong with it. Fixtures are not known. */
export const bindStep: BindStep = (step) => bind(step, () => ({ message: 'no fixtures are known here', remedies: [] }));

/** Understands steps, and the fixtures they name as `findFixture` finds them. */
export function createBindStep(findFixture: FindFixture): BindStep {
  return (step) => bind(step, findFixture);
}

function bind(step: StepText, findFixture: FindFixture): BoundStep | StepProblem {
  const vocabulary = vocabularyOf(step.spokenLanguage);
  const place = placeInSentence(step, 0, step.text.length);
  const match = findSentence(step.text, vocabulary);
  if (match === undefined) return unknownSentence(step, vocabulary, place);
  try {
    checkAttachment(step, match.sentence, vocabulary, place);
    const places: Place[] = [];
    const args = match.spans.map(([start, end], index) => {
      const found = unquoted(step.text.slice(start, end), placeInSentence(step, start, end));
      places.push(found.place);
      return READERS[match.sentence.parameters[index]!](found, vocabulary.words);
    });
    const reading: Reading = { step, words: vocabulary.words, places, place, findFixture };
    const run = match.sentence.bind(args, reading);
    const shown = match.spans.map(([start, end], index) => {
      return { start, value: step.text.slice(start, end), parameter: match.sentence.parameters[index]! };
    });
    return { kind: 'bound', id: match.id, expression: match.source, args: shown, run: async (world) => run(world) };
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.problem;
    throw refusal;
  }
}

function unknownSentence(step: StepText, vocabulary: Vocabulary, place: Place): StepProblem {
  let found: readonly string[] | undefined;
  return {
    kind: 'problem',
    ...place,
    message: UNKNOWN_SENTENCE,
    // Looked for only when somebody asks: of thousands of unknown sentences a person is shown some.
    get remedies() {
      found ??= remediesOf(step, vocabulary);
      return found;
    },
  };
}

/** What is known instead: the same sentence in the file's language, the sentence without its slip, or the nearest ones. */
function remediesOf({ text, spokenLanguage }: StepText, vocabulary: Vocabulary): readonly string[] {
  const own = vocabulary.words.spokenLanguage;
  const other = vocabularyOf(own === 'fr' ? 'en' : 'fr');
  const inOther = findSentence(text, other);
  const toFrench = spokenLanguage === 'fr' ? '' : ', or make the file French: # language: fr';
  if (inOther !== undefined) {
    const same = vocabulary.expressions.find(({ id }) => id === inOther.id)!;
    const names = own === 'fr' ? 'English, and the file is French' : `French; write it in English${toFrench}`;
    return [`known: ${same.source}`, `the sentence is ${names}`];
  }
  const mended = mendedSentence(text, vocabulary);
  if (mended !== undefined) return [`did you mean: ${mended}`];
  const near = nearestSentences(text, vocabulary);
  const quoted = quotedSentence(text, vocabulary);
  const list = `all sentences: npx causerie steps${own === 'fr' ? ' --language fr' : ''}`;
  return [
    ...near.map((sentence) => `known: ${sentence}`),
    ...(quoted === undefined ? [] : [`texts stand between quotation marks: ${quoted}`]),
    ...(near.length === 0 ? [list] : []),
    ...(spokenLanguage === own ? [] : [`sentences are English also in a file with "# language: ${spokenLanguage}"`]),
  ];
}

function checkAttachment(step: StepText, sentence: Sentence, vocabulary: Vocabulary, place: Place): void {
  const given = step.table !== undefined ? 'table' : step.docString !== undefined ? 'doc string' : 'nothing';
  if (given === sentence.takes) return;
  const firstCell = step.table?.[0]?.[0];
  const at = firstCell ? placeOfCell(firstCell) : place;
  if (sentence.takes === 'nothing') {
    const withColon = [
      `${step.text}:`,
      `${step.text} ${vocabulary.words.spokenLanguage === 'fr' ? 'avec' : 'with'}:`,
    ].find((text) => findSentence(text, vocabulary)?.sentence.takes === given);
    throw new Refusal(at, `this sentence takes no ${given}`, [
      withColon === undefined ? `remove the ${given}` : `remove the ${given}, or write: ${withColon}`,
    ]);
  }
  throw new Refusal(
    given === 'nothing' ? place : at,
    given === 'nothing'
      ? `this sentence takes a ${sentence.takes}, and there is none`
      : `this sentence takes a ${sentence.takes}, not a ${given}`,
    [sentence.takes === 'table' ? 'put a table below it: | … | … |' : 'put a text between """ and """ below it'],
  );
}
