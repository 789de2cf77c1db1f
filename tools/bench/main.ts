/** Everything that is measured, one after another; or the part that is named. */
import { benchGrowth } from './growth.ts';
import { benchMails } from './mails.ts';
import { benchSink, serveSinkBench } from './sink.ts';

const PARTS = { growth: benchGrowth, mails: benchMails, sink: benchSink } as const;

if (!(await serveSinkBench())) {
  const wanted = process.argv[2];
  for (const [name, run] of Object.entries(PARTS)) if (wanted === undefined || wanted === name) await run();
}
