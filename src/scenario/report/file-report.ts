/** Reports for machines and browsers, each written to a file: JUnit XML, the messages themselves, HTML. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import type { Reporter } from './reporter.ts';

/** The kinds of report a file can hold. */
export const FILE_REPORTS = ['junit', 'message', 'html'] as const;
/** One of {@link FILE_REPORTS}. */
export type FileReport = (typeof FILE_REPORTS)[number];

/**
 * Opens a report of `kind` in `file`, an absolute path, and the folders above it. Throws the system's error when it cannot
 * be written; one that comes later, on a full disk, is thrown by `finish`.
 */
export async function openFileReport(kind: FileReport, file: string): Promise<Reporter> {
  await makeFolder(dirname(file));
  const stream = createWriteStream(file);
  await once(stream, 'open');
  // Told when the report is finished: until then the run goes on.
  stream.on('error', () => {});
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
      const written = pipeline(html, stream);
      written.catch(() => {});
      const take: Reporter['take'] = (envelope) => {
        if (!html.destroyed) html.write(envelope);
      };
      const finish = () => {
        html.end();
        return written;
      };
      return { take, finish };
    }
  }
}

/** Makes a folder and those above it. Not with `recursive`: where the system makes no folders (`/proc`), Node never ends. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await stat(folder);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
    await makeFolder(dirname(folder));
    await mkdir(folder).catch((failed: NodeJS.ErrnoException) => {
      if (failed.code !== 'EEXIST') throw failed;
    });
  }
}

async function end(stream: Writable): Promise<void> {
  stream.end();
  await finished(stream, { readable: false });
}
