/** The report for browsers: Cucumber's own, in which the e-mails of a scenario are shown as their readers see them. */
import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CucumberHtmlStream } from '@cucumber/html-formatter';
import type { Reporter } from './reporter.ts';

/**
 * Shows an attached HTML file in a frame once it is opened. The frame is a sandbox in which nothing runs, and may load
 * nothing from elsewhere: an e-mail is somebody else's page.
 */
const SHOW_MAILS = `<script>
document.addEventListener('toggle', ({ target }) => {
  const source = target.open && target.querySelector(':scope > div > pre');
  if (!source || !/\\.html$/.test(target.querySelector('summary').textContent)) return;
  const frame = document.createElement('iframe');
  frame.sandbox = '';
  frame.title = target.querySelector('summary').textContent;
  frame.style.cssText = 'width: 100%; height: 40rem; border: 1px solid #8888; resize: vertical; background: #fff';
  const policy = '<meta http-equiv="Content-Security-Policy" content="default-src \\'none\\'; style-src \\'unsafe-inline\\'; img-src data:">';
  frame.srcdoc = source.textContent.replace(/<head[^>]*>/i, (head) => head + policy);
  source.parentElement.replaceWith(frame);
}, true);
</script>
`;

/** Writes the page to `stream`, which stays open; `finish` rejects with the system's error when that fails. */
export function htmlReporter(stream: Writable): Reporter {
  const html = new CucumberHtmlStream();
  const written = pipeline(html, withScript(SHOW_MAILS), stream, { end: false });
  // Told when the report is finished: until then the run goes on.
  written.catch(() => {});
  return {
    take: (envelope) => {
      if (!html.destroyed) html.write(envelope);
    },
    finish: () => {
      html.end();
      return written;
    },
  };
}

/** Puts `script` at the end of the page's body, whatever chunks the page comes in. */
function withScript(script: string): Transform {
  const END = /<\/body>\s*<\/html>\s*$/;
  let held = '';
  return new Transform({
    decodeStrings: false,
    transform: (chunk: Buffer | string, _encoding, callback) => {
      const text = held + String(chunk);
      held = text.slice(-64);
      callback(undefined, text.slice(0, -64));
    },
    flush: (callback) =>
      callback(
        undefined,
        held.replace(END, (end) => `${script}${end}`),
      ),
  });
}
