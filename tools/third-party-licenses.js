/** Collects the licences of the packages whose code a bundle carries. Knows nothing of how the bundle was made. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of the package a bundled file comes from, or nothing for our own files. */
const packageFolderOf = (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];

const licenceOf = async (root, folder) => {
  const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
  const file = (await readdir(join(root, folder))).sort().find((entry) => /^licen[cs]e(\.|-|$)/i.test(entry));
  const text = file ? (await readFile(join(root, folder, file), 'utf8')).trim() : 'No licence text in the package.';
  return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n')}\n`;
};

/** One text with the licence of every package among `paths` (relative to `root`), in the order of their folders. */
export const thirdPartyLicenses = async (root, paths) => {
  const folders = [...new Set(paths.map(packageFolderOf))].filter((folder) => folder !== undefined).sort();
  const licences = await Promise.all(folders.map((folder) => licenceOf(root, folder)));
  return licences.join(`\n${'-'.repeat(80)}\n\n`);
};
