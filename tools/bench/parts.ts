/** The list of what can be measured, in the order it is; and of what a process of the bench's own can be asked to do. */
import { serveWorks } from './mail-servers.ts';
import type { Part, Work } from './part.ts';
import { clockPart, clockWork } from './parts/clock.ts';
import { endedWork, enginePart, engineWork, idleWork } from './parts/engine.ts';
import { explorePart } from './parts/explore.ts';
import { journalPart, journalWork } from './parts/journal.ts';
import { mailPart, mailWork } from './parts/mail.ts';
import { memoryPart } from './parts/memory.ts';
import { runPart } from './parts/run.ts';
import { sinkPart } from './parts/sink.ts';
import { startPart } from './parts/start.ts';
import { yearPart, yearWork } from './parts/year.ts';

/** Every part by its name. */
export const PARTS: Readonly<Record<string, Part>> = {
  start: startPart,
  run: runPart,
  engine: enginePart,
  clock: clockPart,
  explore: explorePart,
  mail: mailPart,
  sink: sinkPart,
  journal: journalPart,
  memory: memoryPart,
  year: yearPart,
};

/** Every work by its name. */
export const WORKS: Readonly<Record<string, Work>> = {
  clock: clockWork,
  engine: engineWork,
  idle: idleWork,
  ended: endedWork,
  journal: journalWork,
  mail: mailWork,
  year: yearWork,
  ...serveWorks,
};
