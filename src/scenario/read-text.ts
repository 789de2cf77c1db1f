/** Reads the text of a scenario file from disk, or says why it cannot be one. Knows nothing of Gherkin. */
import { readFile } from 'node:fs/promises';
import type { FoundFile } from './find-files.ts';
import type { ScenarioProblem } from './problem.ts';

/** A file that is none: what is wrong with the whole of it. */
export interface InvalidFile {
  readonly kind: 'invalid';
  readonly problems: readonly ScenarioProblem[];
}

/** Says what is wrong with a file as a whole. */
export function wrongFile({ path }: FoundFile, message: string, ...remedies: readonly string[]): InvalidFile {
  return { kind: 'invalid', problems: [{ path, message, remedies }] };
}

/** The text of a scenario file, or why it is none. */
export async function readText(file: FoundFile): Promise<string | InvalidFile> {
  const wrong = (message: string, ...remedies: string[]) => wrongFile(file, message, ...remedies);
  let octets: Uint8Array;
  try {
    octets = await readFile(file.absolutePath);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    return wrong(
      code === 'EACCES'
        ? 'this file may not be read: permission denied'
        : code === 'ENOENT'
          ? 'this link leads to no file'
          : `this file cannot be read (${code})`,
    );
  }
  if ((octets[0] === 0xff && octets[1] === 0xfe) || (octets[0] === 0xfe && octets[1] === 0xff)) {
    return wrong('this file is saved as UTF-16', 'save it as UTF-8');
  }
  if (octets.includes(0)) return wrong('this file is not text', 'a scenario file is Gherkin in UTF-8');
  let data: string;
  try {
    data = new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    const before = new TextDecoder('utf-8').decode(octets).split('\uFFFD', 1)[0] ?? '';
    const line = before.split('\n').length;
    return wrong(
      'this file is not saved as UTF-8',
      `save it as UTF-8; line ${line} holds the first letter that is not`,
    );
  }
  if (/\r(?!\n)/.test(data) && !data.includes('\n')) {
    return wrong('the lines of this file end in carriage returns alone', 'save it with line ends LF or CR LF');
  }
  return data;
}
