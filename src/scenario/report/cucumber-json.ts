/** The JSON report older tools read: features with their scenarios and steps. Durations are nanoseconds, as they expect. */
import type {
  Attachment,
  Background,
  Envelope,
  GherkinDocument,
  Pickle,
  Scenario,
  Step,
  TestCase,
  TestStepResult,
} from '@cucumber/messages';
import type { DocumentIndex } from '../document-walk.ts';
import { indexDocument, sectionsOf } from '../document-walk.ts';
import { milliseconds } from '../timestamp.ts';
import type { Reporter, Write } from './reporter.ts';

interface Known {
  readonly document: GherkinDocument;
  readonly index: DocumentIndex;
  readonly elements: Record<string, unknown>[];
}

interface Running {
  readonly testCase: TestCase;
  readonly startedAtMs: number;
  readonly results: Map<string, TestStepResult>;
  readonly attachments: Map<string, Attachment[]>;
}

/** Writes one JSON array at the end, a feature an entry, in the order of the files. */
export function cucumberJsonReporter(write: Write): Reporter {
  const features = new Map<string, Known>();
  const pickles = new Map<string, Pickle>();
  const testCases = new Map<string, TestCase>();
  const running = new Map<string, Running>();
  const take = (envelope: Envelope): void => {
    const { gherkinDocument, pickle, testCase, testCaseStarted, attachment, testStepFinished, testCaseFinished } =
      envelope;
    if (gherkinDocument) {
      const index = indexDocument(gherkinDocument);
      features.set(gherkinDocument.uri ?? '', { document: gherkinDocument, index, elements: [] });
    }
    if (pickle) pickles.set(pickle.id, pickle);
    if (testCase) testCases.set(testCase.id, testCase);
    if (testCaseStarted) {
      const startedAtMs = milliseconds(testCaseStarted.timestamp);
      const known = testCases.get(testCaseStarted.testCaseId)!;
      running.set(testCaseStarted.id, { testCase: known, startedAtMs, results: new Map(), attachments: new Map() });
    }
    if (attachment?.testCaseStartedId !== undefined) {
      const { attachments } = running.get(attachment.testCaseStartedId)!;
      const step = attachment.testStepId ?? '';
      attachments.set(step, [...(attachments.get(step) ?? []), attachment]);
    }
    if (testStepFinished) {
      const { results } = running.get(testStepFinished.testCaseStartedId)!;
      results.set(testStepFinished.testStepId, testStepFinished.testStepResult);
    }
    if (testCaseFinished) {
      const ended = running.get(testCaseFinished.testCaseStartedId)!;
      running.delete(testCaseFinished.testCaseStartedId);
      const pickle = pickles.get(ended.testCase.pickleId)!;
      const feature = features.get(pickle.uri)!;
      feature.elements.push(element(pickle, feature, ended));
    }
  };
  const finish = (): Promise<void> => {
    const ran = [...features].filter(([, { elements }]) => elements.length > 0);
    write(
      `${JSON.stringify(
        ran.map(([uri, known]) => featureOf(uri, known)),
        undefined,
        2,
      )}\n`,
    );
    return Promise.resolve();
  };
  return { take, finish };
}

function featureOf(uri: string, { document, elements }: Known): unknown {
  const feature = document.feature!;
  const { name, keyword, description, location } = feature;
  const tags = feature.tags.map((tag) => ({ name: tag.name, line: tag.location.line }));
  const sorted = elements.toSorted((a, b) => Number(a.line) - Number(b.line));
  return {
    uri,
    id: slug(name),
    keyword,
    name,
    description: description.trim(),
    line: location.line,
    tags,
    elements: sorted,
  };
}

function element(pickle: Pickle, feature: Known, ended: Running): Record<string, unknown> {
  const section = sectionsOf(feature.document).find(({ node }) => node.id === pickle.astNodeIds[0]);
  const node = section?.node as Scenario | Background | undefined;
  const inRule = section?.rule === undefined ? '' : `${slug(section.rule.name)};`;
  return {
    id: `${slug(feature.document.feature!.name)};${inRule}${slug(pickle.name)}`,
    keyword: node?.keyword ?? 'Scenario',
    type: 'scenario',
    name: pickle.name,
    description: node?.description.trim() ?? '',
    line: pickle.location?.line ?? 1,
    start_timestamp: new Date(ended.startedAtMs).toISOString(),
    tags: pickle.tags.map(({ name }) => ({ name })),
    steps: ended.testCase.testSteps.map((testStep) => {
      const pickleStep = pickle.steps.find(({ id }) => id === testStep.pickleStepId);
      const step = feature.index.steps.get(pickleStep?.astNodeIds[0] ?? '');
      return {
        ...(pickleStep && step ? sentence(pickleStep, step) : { keyword: 'After', name: 'at the end', hidden: true }),
        match: { location: testStep.stepDefinitionIds?.[0] ?? 'at the end' },
        result: outcome(ended.results.get(testStep.id)),
        ...embedded(ended.attachments.get(testStep.id)),
      };
    }),
  };
}

function sentence({ text, argument }: Pickle['steps'][number], { keyword, location }: Step): Record<string, unknown> {
  const rows = argument?.dataTable?.rows.map(({ cells }) => ({ cells: cells.map(({ value }) => value) }));
  return {
    keyword,
    name: text,
    line: location.line,
    ...(rows === undefined ? {} : { rows }),
    ...(argument?.docString === undefined ? {} : { doc_string: { value: argument.docString.content } }),
  };
}

function outcome(result: TestStepResult | undefined): Record<string, unknown> {
  if (result === undefined) return { status: 'skipped' };
  const { seconds, nanos } = result.duration;
  return {
    status: result.status.toLowerCase(),
    duration: seconds * 1_000_000_000 + nanos,
    ...(result.message === undefined ? {} : { error_message: result.message }),
  };
}

function embedded(attachments: readonly Attachment[] = []): Record<string, unknown> {
  if (attachments.length === 0) return {};
  const embeddings = attachments.map(({ body, contentEncoding, mediaType, fileName }) => ({
    data: contentEncoding === 'BASE64' ? body : Buffer.from(body).toString('base64'),
    mime_type: mediaType,
    ...(fileName === undefined ? {} : { name: fileName }),
  }));
  return { embeddings };
}

function slug(name: string): string {
  return name.toLowerCase().replace(/\s+/g, '-');
}
