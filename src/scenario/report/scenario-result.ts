/** Folds the message stream into one result a scenario: where it stands, its tags, how each step went. Prints nothing. */
import type { Envelope, GherkinDocument, Pickle, Step, TestCase, TestStepResult } from '@cucumber/messages';
import { TestStepResultStatus } from '@cucumber/messages';
import type { DocumentIndex } from '../document-walk.ts';
import { indexDocument, sectionsOf } from '../document-walk.ts';
import { MAIL_WARNINGS, SEEN, TIMELINE } from '../evidence.ts';
import { milliseconds } from '../timestamp.ts';

/** A line of a scenario file. */
export interface SourceLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** Why a scenario failed and at which of its sentences. */
export interface ScenarioFailure {
  /** The sentence with its keyword; `at the end` for the check after the last one. */
  readonly sentence: string;
  /** 1-based; absent at the end. */
  readonly line?: number;
  /** The lines of the file around it, the sentence's table among them; empty at the end. */
  readonly source: readonly SourceLine[];
  /** What was expected. */
  readonly message: string;
  /** What people saw instead; may be empty. */
  readonly seen: string;
  /** Of a bug, when asked for. */
  readonly stack?: string;
}

/** One scenario once it has run. */
export interface ScenarioResult {
  readonly path: string;
  /** Line of the scenario or of its example, 1-based. */
  readonly line: number;
  readonly feature: string;
  readonly rule?: string;
  readonly name: string;
  /** With `@`; the rules of the specification a scenario proves are among them: `@INTRO-1`. */
  readonly tags: readonly string[];
  /** `not-run`: stopped by the person within it. */
  readonly status: 'passed' | 'failed' | 'not-run';
  readonly failure?: ScenarioFailure;
  /** What happened in its world, instant by instant; empty when nobody asked or nothing did. */
  readonly timeline: string;
  /** What the mail lint warns of, one sentence each. */
  readonly mailWarnings: readonly string[];
  /** By the wall clock. */
  readonly tookMs: number;
}

interface Running {
  readonly testCase: TestCase;
  readonly pickle: Pickle;
  readonly startedMs: number;
  worst?: 'failed' | 'not-run';
  failure?: ScenarioFailure;
  seen: string;
  timeline: string;
  mailWarnings: readonly string[];
}

/** Rows of a table that are shown with a failed step. */
const MOST_ROWS = 8;

/** Folds messages; `take` returns the result of a scenario when the message ends it. */
export class ResultFold {
  readonly #documents = new Map<string, { document: GherkinDocument; index: DocumentIndex }>();
  readonly #sources = new Map<string, string>();
  readonly #pickles = new Map<string, Pickle>();
  readonly #testCases = new Map<string, TestCase>();
  readonly #running = new Map<string, Running>();

  /** Takes one message of the stream. */
  take(envelope: Envelope): ScenarioResult | undefined {
    const {
      source,
      gherkinDocument,
      pickle,
      testCase,
      testCaseStarted,
      attachment,
      testStepFinished,
      testCaseFinished,
    } = envelope;
    if (source) this.#sources.set(source.uri, source.data);
    if (gherkinDocument) {
      const index = indexDocument(gherkinDocument);
      this.#documents.set(gherkinDocument.uri ?? '', { document: gherkinDocument, index });
    } else if (pickle) this.#pickles.set(pickle.id, pickle);
    else if (testCase) this.#testCases.set(testCase.id, testCase);
    else if (testCaseStarted) {
      const started = this.#testCases.get(testCaseStarted.testCaseId)!;
      const pickleOf = this.#pickles.get(started.pickleId)!;
      const startedMs = milliseconds(testCaseStarted.timestamp);
      this.#running.set(testCaseStarted.id, {
        testCase: started,
        pickle: pickleOf,
        startedMs,
        seen: '',
        timeline: '',
        mailWarnings: [],
      });
    } else if (attachment) {
      const running = this.#running.get(attachment.testCaseStartedId ?? '');
      if (running && attachment.fileName === SEEN) running.seen = attachment.body;
      if (running && attachment.fileName === TIMELINE) running.timeline = attachment.body;
      if (running && attachment.fileName === MAIL_WARNINGS) running.mailWarnings = attachment.body.split('\n');
    } else if (testStepFinished) {
      const running = this.#running.get(testStepFinished.testCaseStartedId)!;
      this.#stepFinished(running, testStepFinished.testStepId, testStepFinished.testStepResult);
    } else if (testCaseFinished) {
      const running = this.#running.get(testCaseFinished.testCaseStartedId)!;
      this.#running.delete(testCaseFinished.testCaseStartedId);
      return this.#result(running, milliseconds(testCaseFinished.timestamp) - running.startedMs);
    }
    return undefined;
  }

  /** The file and name of the scenario a `testCaseStarted` message begins. */
  scenarioOf(testCaseId: string): Pickle | undefined {
    return this.#pickles.get(this.#testCases.get(testCaseId)?.pickleId ?? '');
  }

  #stepFinished(running: Running, testStepId: string, result: TestStepResult): void {
    if (result.status === TestStepResultStatus.PASSED) return;
    if (result.status !== TestStepResultStatus.FAILED) {
      running.worst ??= 'not-run';
      return;
    }
    running.worst = 'failed';
    const pickleStepId = running.testCase.testSteps.find((step) => step.id === testStepId)?.pickleStepId;
    const pickleStep = running.pickle.steps.find((step) => step.id === pickleStepId);
    const step = this.#documents.get(running.pickle.uri)?.index.steps.get(pickleStep?.astNodeIds[0] ?? '');
    const stack = result.exception?.stackTrace;
    running.failure = {
      sentence: pickleStep ? `${step?.keyword ?? ''}${pickleStep.text}` : 'at the end',
      ...(step ? { line: step.location.line } : {}),
      source: step ? this.#linesAround(running.pickle, step) : [],
      message: result.exception?.message ?? result.message ?? '',
      seen: running.seen,
      ...(stack === undefined ? {} : { stack }),
    };
  }

  /** The step with its table and up to three lines before it, within its scenario. */
  #linesAround({ uri, location }: Pickle, step: Step): readonly SourceLine[] {
    const lines = (this.#sources.get(uri) ?? '').split(/\r?\n/);
    const at = step.location.line;
    const within = (location?.line ?? 1) < at ? (location?.line ?? 1) : 1;
    const rows = step.dataTable?.rows.length ?? 0;
    const first = Math.max(within, at - 3);
    return lines.slice(first - 1, at + Math.min(rows, MOST_ROWS)).map((text, index) => ({ line: first + index, text }));
  }

  #result({ pickle, worst, failure, timeline, mailWarnings }: Running, tookMs: number): ScenarioResult {
    const document = this.#documents.get(pickle.uri)?.document;
    const section = document && sectionsOf(document).find(({ node }) => node.id === pickle.astNodeIds[0]);
    return {
      path: pickle.uri,
      line: pickle.location?.line ?? 1,
      feature: document?.feature?.name ?? '',
      ...(section?.rule ? { rule: section.rule.name } : {}),
      name: pickle.name,
      tags: pickle.tags.map((tag) => tag.name),
      status: worst ?? 'passed',
      ...(failure ? { failure } : {}),
      timeline,
      mailWarnings,
      tookMs,
    };
  }
}
