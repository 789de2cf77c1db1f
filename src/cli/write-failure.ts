/** Says in words why something could not be written. Knows only the system's error codes. */

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EEXIST: 'a file is in its way',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENOENT: 'no file can be made there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links go round in a circle',
};

/** Why `thrown`, an error of the system, kept something from being written; undefined for a throw that is none. */
export function writeFailure(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const { code, syscall } = thrown as NodeJS.ErrnoException;
  return code === undefined || syscall === undefined ? undefined : (REASONS[code] ?? code);
}
