/** What a run is to do: the command line before the environment before the configuration file. Runs nothing. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import type { Config, RunSettings } from '../scenario/config.ts';
import { wrongValue } from '../scenario/config.ts';
import type { FixturesPlace } from '../scenario/fixture-folder.ts';
import { readConfig } from './config-file.ts';
import type { Host } from './host.ts';
import { WrongUse } from './host.ts';

/** What the command line can say of where settings come from. */
export interface ConfigOptions {
  readonly config?: string;
  readonly profile?: string;
}

/** Settings as the command line writes them; paths are relative to the working folder. */
export interface SettledSettings {
  readonly paths?: readonly string[];
  readonly tags?: string;
  readonly name?: string;
  readonly order?: string;
  readonly parallel?: string;
  readonly failFast?: true;
  readonly timeline?: true;
  readonly format?: readonly string[];
  readonly saveMail?: string;
}

/** What environment and file say, and where fixtures lie. */
export interface Settled {
  /** What options of the command line are put before. */
  readonly settings: SettledSettings;
  /** The paths to run when the command line names none; never empty. */
  readonly paths: readonly string[];
  readonly fixtures: FixturesPlace;
  /** The configuration file they stand in; absolute. */
  readonly configFile?: string;
}

/** Adds the options that say where settings come from. */
export function addConfigOptions(command: Command): Command {
  return command
    .option(
      '-c, --config <file>',
      'the configuration (default: causerie.config.ts, .js or .json, here or in a folder above)',
    )
    .option('-p, --profile <name>', "one of the configuration's profiles");
}

/** The environment variables of settings, as help shows them. */
export const ENVIRONMENT_HELP = `
Environment (after options, before the configuration file; lists with commas):
  CAUSERIE_PATHS, CAUSERIE_TAGS, CAUSERIE_NAME, CAUSERIE_ORDER,
  CAUSERIE_PARALLEL, CAUSERIE_FORMAT, CAUSERIE_SAVE_MAIL, CAUSERIE_CONFIG,
  CAUSERIE_PROFILE    as the options of these names
  CAUSERIE_FIXTURES   the folder of fixtures (default: fixtures)
  NO_COLOR=1          no colours`;

/** Reads environment and configuration. @throws WrongUse or InvalidFile for what is wrong in them. */
export async function settle(options: ConfigOptions, host: Host): Promise<Settled> {
  const environment = readEnvironment(host.env);
  const variable = (name: string): string | undefined => host.env[`CAUSERIE_${name}`] || undefined;
  const found = await readConfig(host, options.config ?? variable('CONFIG'));
  const profile = options.profile ?? variable('PROFILE');
  const folder = found?.folder ?? host.cwd;
  const here = (path: string): string => shownPath(resolve(folder, path), host.cwd);
  const file = asWritten(profiled(found?.config ?? {}, profile, found !== undefined), here);
  const settings = { ...file, ...environment };
  const fixtures = variable('FIXTURES') ?? here(found?.config.fixtures ?? 'fixtures');
  return {
    settings,
    paths: settings.paths ?? [here('scenarios')],
    fixtures: { absolutePath: resolve(host.cwd, fixtures), path: fixtures },
    ...(found === undefined ? {} : { configFile: found.file }),
  };
}

function profiled(config: Config, profile: string | undefined, isThere: boolean): RunSettings {
  if (profile === undefined) return config;
  const { profiles = {} } = config;
  if (Object.hasOwn(profiles, profile)) return { ...config, ...profiles[profile] };
  const known = Object.keys(profiles);
  const remedy = isThere
    ? known.length > 0
      ? `There are: ${known.join(', ')}.`
      : 'The configuration has no profiles.'
    : 'There is no configuration file.';
  throw new WrongUse(`the profile "${profile}" is not known. ${remedy}`);
}

const list = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

/** What a configuration says, as the command line would. */
function asWritten(said: RunSettings, here: (path: string) => string): SettledSettings {
  const { paths, format, tags, name, order, saveMail, parallel, failFast, timeline } = said;
  const report = (wish: string): string => {
    const [, kind, file] = /^([^:]*):(.+)$/s.exec(wish) ?? [];
    return file === undefined ? wish : `${kind}:${here(file)}`;
  };
  return {
    ...(tags !== undefined && { tags }),
    ...(name !== undefined && { name }),
    ...(order !== undefined && { order }),
    ...(paths !== undefined && { paths: list(paths).map(here) }),
    ...(format !== undefined && { format: list(format).map(report) }),
    ...(saveMail !== undefined && { saveMail: here(saveMail) }),
    ...(parallel !== undefined && { parallel: String(parallel) }),
    ...(failFast === true && { failFast }),
    ...(timeline === true && { timeline }),
  };
}

const VARIABLES = {
  paths: 'CAUSERIE_PATHS',
  tags: 'CAUSERIE_TAGS',
  name: 'CAUSERIE_NAME',
  order: 'CAUSERIE_ORDER',
  parallel: 'CAUSERIE_PARALLEL',
  format: 'CAUSERIE_FORMAT',
  saveMail: 'CAUSERIE_SAVE_MAIL',
} as const;

function readEnvironment(env: Host['env']): SettledSettings {
  const read: Record<string, string | readonly string[]> = {};
  for (const [setting, variable] of Object.entries(VARIABLES)) {
    const text = env[variable];
    if (text === undefined || text === '') continue;
    const allowed = wrongValue(setting as keyof RunSettings, setting === 'parallel' ? Number(text) : text);
    if (allowed !== undefined) throw new WrongUse(`${variable} "${text}" is not allowed. It is ${allowed}.`);
    read[setting] = setting === 'paths' || setting === 'format' ? text.split(',').map((part) => part.trim()) : text;
  }
  return read;
}

/** A path as people see it from the working folder. */
function shownPath(absolutePath: string, cwd: string): string {
  const path = relative(cwd, absolutePath);
  if (path === '') return '.';
  return isAbsolute(path) ? absolutePath : path.replaceAll(sep, '/');
}
