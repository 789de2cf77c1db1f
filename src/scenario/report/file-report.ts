/** Reports for machines and browsers, each written to a file: JUnit XML, the messages themselves, HTML. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Reporter } from './reporter.ts';

/** The kinds of report a file can hold. */
export const FILE_REPORTS = ['junit', 'message', 'html'] as const;
/** One of {@link FILE_REPORTS}. */
export type FileReport = (typeof FILE_REPORTS)[number];

/** Opens a report of `kind` in `file`, an absolute path, and the folders above it. Throws the system's error when it cannot be written. */
export async function openFileReport(kind: FileReport, file: string): Promise<Reporter> {
  await mkdir(dirname(file), { recursive: true });
  await (await open(file, 'w')).close();
  const stream = createWriteStream(file);
  await once(stream, 'open');
  switch (kind) {
    case 'message':
      return {
        take: (envelope) => void stream.write(`${JSON.stringify(envelope)}\n`),
        finish: () => end(stream),
      };
    case 'junit': {
      const { JUnitXmlPrinter } = await import('@cucumber/junit-xml-formatter');
      const printer = new JUnitXmlPrinter({ suiteName: 'Causerie' }, (text) => void stream.write(text));
      return { take: (envelope) => printer.update(envelope), finish: () => end(stream) };
    }
    case 'html': {
      const { CucumberHtmlStream } = await import('@cucumber/html-formatter');
      const html = new CucumberHtmlStream();
      html.pipe(stream);
      const take: Reporter['take'] = (envelope) => void html.write(envelope);
      return { take, finish: () => end(html).then(() => finished(stream)) };
    }
  }
}

async function end(stream: Writable): Promise<void> {
  stream.end();
  await finished(stream, { readable: false });
}
