/** Makes folders. Not with `recursive`: where the system makes none, as in `/proc`, Node would never come back. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes `folder` and those above it, unless they are there. Throws the system's error when one cannot be made. */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (thrown) {
    // Somebody else may have made it meanwhile.
    if (!isFolder(folder)) throw thrown;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
