/** Makes folders. Not with `recursive`: where the system makes none, as in `/proc`, Node would never come back. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes `folder` and those above it, unless they are there. Throws the system's error when one cannot be made. */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (thrown) {
    // Somebody else may have made it meanwhile; a file in its place is told when something is written below it.
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
  }
}
