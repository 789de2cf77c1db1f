/** Reports for machines, browsers and people, each a fold of the message stream written to a file or to the terminal. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { makeFolder } from '../../adapters/make-folder.ts';
import type { Reporter } from './reporter.ts';

/** The kinds of report a file can hold. */
export const FILE_REPORTS = ['junit', 'html', 'message', 'json', 'tap', 'pretty', 'durations'] as const;
/** One of {@link FILE_REPORTS}. */
export type FileReport = (typeof FILE_REPORTS)[number];

/**
 * Opens a report of `kind` in `file`, an absolute path, and the folders above it. Throws the system's error when it cannot
 * be written; one that comes later, on a full disk, is thrown by `finish`.
 */
export async function openFileReport(kind: FileReport, file: string): Promise<Reporter> {
  makeFolder(dirname(file));
  const stream = createWriteStream(file);
  await once(stream, 'open');
  // Told when the report is finished: until then the run goes on.
  stream.on('error', () => {});
  const reporter = await openReport(kind, stream);
  return {
    take: reporter.take,
    finish: async () => {
      await reporter.finish();
      stream.end();
      await finished(stream, { readable: false });
    },
  };
}

/** A report of `kind` written to `stream`, which stays open. Text is coloured where the stream is a terminal. */
export async function openReport(kind: FileReport, stream: Writable & { readonly isTTY?: boolean }): Promise<Reporter> {
  const write = (text: string) => void stream.write(text);
  const done = () => Promise.resolve();
  switch (kind) {
    case 'message':
      return { take: (envelope) => write(`${JSON.stringify(envelope)}\n`), finish: done };
    case 'junit': {
      const { JUnitXmlPrinter } = await import('@cucumber/junit-xml-formatter');
      const printer = new JUnitXmlPrinter({ suiteName: 'Causerie' }, write);
      return { take: (envelope) => printer.update(envelope), finish: done };
    }
    case 'pretty': {
      const { PrettyPrinter } = await import('@cucumber/pretty-formatter');
      // What there is to see of a failure stands in the summary below.
      const printer = new PrettyPrinter({ stream, options: { includeAttachments: false } });
      return { take: (envelope) => printer.update(envelope), finish: done };
    }
    case 'json':
      return (await import('./cucumber-json.ts')).cucumberJsonReporter(write);
    case 'tap':
      return (await import('./tap.ts')).tapReporter(write);
    case 'durations':
      return (await import('./durations.ts')).durationsReporter(write);
    case 'html':
      return (await import('./html.ts')).htmlReporter(stream);
  }
}
