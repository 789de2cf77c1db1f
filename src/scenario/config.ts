/** What a configuration file may say, and what is wrong with one that says something else. Reads no file. */
import { nearest } from './problem.ts';

/** How scenarios are chosen and run: what stands in a file instead of on the command line. */
export interface RunSettings {
  /** Files, folders or patterns, relative to the configuration's folder; `scenarios` when not given. */
  readonly paths?: string | readonly string[];
  /** A tag expression: `@INTRO-1 and not @slow`. */
  readonly tags?: string;
  /** A regular expression for names of scenarios. */
  readonly name?: string;
  /** `defined`, `random`, or `random:1234` to repeat one. */
  readonly order?: string;
  /** Threads, 1 to 999; by cores and by how much there is to run when not given. */
  readonly parallel?: number;
  /** Begin no other scenario after the first that fails. */
  readonly failFast?: boolean;
  /** Show what happened in each scenario, and why. */
  readonly timeline?: boolean;
  /** Reports: `junit:reports/junit.xml`; files are relative to the configuration's folder. */
  readonly format?: string | readonly string[];
  /** A folder to keep every e-mail in, relative to the configuration's. */
  readonly saveMail?: string;
}

/** A configuration file. */
export interface Config extends RunSettings {
  /** The folder with `channels`, `crm` and `agents`, relative to the configuration's; `fixtures` when not given. */
  readonly fixtures?: string;
  /** Settings that `--profile NAME` puts in the place of those above. */
  readonly profiles?: Readonly<Record<string, RunSettings>>;
}

/** Gives editors and compilers the type of a configuration; changes nothing. */
export function defineConfig(config: Config): Config {
  return config;
}

/** A mistake in a configuration. */
export interface ConfigMistake {
  /** The keys that lead to it, outermost first; empty when the whole is wrong. */
  readonly keys: readonly string[];
  /** Whether the last key is meant, or its value. */
  readonly at: 'key' | 'value';
  /** One sentence, no full stop. */
  readonly message: string;
  readonly remedies: readonly string[];
}

interface Check {
  readonly isRight: (value: unknown) => boolean;
  /** What is allowed, with an example. */
  readonly allowed: string;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown): boolean =>
  isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText));
const isSwitch = (value: unknown): boolean => typeof value === 'boolean';
const isThreads = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 999;
const isOrder = (value: unknown): boolean => typeof value === 'string' && /^(defined|random(:\d{1,10})?)$/.test(value);

const CHECKS: Readonly<Record<keyof RunSettings, Check>> = {
  paths: { isRight: isTexts, allowed: 'a path or a list of paths: ["scenarios"]' },
  tags: { isRight: isText, allowed: 'a tag expression: "@INTRO-1 and not @slow"' },
  name: { isRight: isText, allowed: 'a regular expression: "copy|transcript"' },
  order: { isRight: isOrder, allowed: '"defined", "random", or "random:1234"' },
  parallel: { isRight: isThreads, allowed: 'a number of threads from 1 to 999: 4' },
  failFast: { isRight: isSwitch, allowed: 'true or false' },
  timeline: { isRight: isSwitch, allowed: 'true or false' },
  format: { isRight: isTexts, allowed: 'a report or a list of reports: ["junit:reports/junit.xml"]' },
  saveMail: { isRight: isText, allowed: 'a folder: "reports/mails"' },
};

const WHOLE: Readonly<Record<'fixtures' | 'profiles', Check>> = {
  fixtures: { isRight: isText, allowed: 'a folder: "fixtures"' },
  profiles: { isRight: isTable, allowed: 'settings by name: { ci: { format: "github" } }' },
};

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Everything that is wrong with what a file says; it is a {@link Config} when nothing is. */
export function configMistakes(said: unknown): readonly ConfigMistake[] {
  if (!isTable(said)) {
    const remedies = ['it reads like { "paths": ["scenarios"], "format": "junit:reports/junit.xml" }'];
    return [{ keys: [], at: 'value', message: 'a configuration is an object of settings', remedies }];
  }
  const mistakes = mistakesIn(said, { ...CHECKS, ...WHOLE }, []);
  const profiles = isTable(said.profiles) ? Object.entries(said.profiles) : [];
  const inProfiles = profiles.flatMap(([name, profile]): readonly ConfigMistake[] => {
    const keys = ['profiles', name];
    if (isTable(profile)) return mistakesIn(profile, CHECKS, keys);
    const message = `the profile "${name}" is no object of settings`;
    return [{ keys, at: 'value', message, remedies: [`allowed: ${WHOLE.profiles.allowed}`] }];
  });
  return [...mistakes, ...inProfiles];
}

function mistakesIn(
  table: Readonly<Record<string, unknown>>,
  checks: Readonly<Record<string, Check>>,
  before: readonly string[],
): readonly ConfigMistake[] {
  return Object.entries(table).flatMap(([key, value]): readonly ConfigMistake[] => {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
    const keys = [...before, key];
    if (check === undefined) {
      const known = Object.keys(checks);
      const meant = nearest(key, known);
      const remedies = [...(meant === undefined ? [] : [`did you mean "${meant}"?`]), `known: ${known.join(', ')}`];
      return [{ keys, at: 'key', message: `the setting "${key}" is not known`, remedies }];
    }
    if (value === undefined || check.isRight(value)) return [];
    return [
      {
        keys,
        at: 'value',
        message: `${shown(value)} is no value of "${key}"`,
        remedies: [`allowed: ${check.allowed}`],
      },
    ];
  });
}

/** A value as people know it from the file; long ones shortened. */
function shown(value: unknown): string {
  const text = typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** What is allowed where `value` is wrong for a setting; undefined when it is right. */
export function wrongValue(setting: keyof RunSettings, value: unknown): string | undefined {
  return CHECKS[setting].isRight(value) ? undefined : CHECKS[setting].allowed;
}
