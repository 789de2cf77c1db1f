/** Prints what the language check catches, misses and leaves open: `npm run language-table`, with `--why` the cases too. */
import { loadDetectors } from '../../src/mail/language/detectors.ts';
import { caseGroups } from './cases.ts';
import { measure, type Surprise } from './measure.ts';

const withWhy = process.argv.includes('--why');
const detectors = await loadDetectors();
const groups = caseGroups();

for (const [title, used] of [
  ['Scripts, letters and words alone', undefined],
  ['With franc', detectors.slice(0, 1)],
  ['With ELD', detectors.slice(1)],
  ['With both detectors', detectors],
] as const) {
  console.log(
    `\n${title}\n\n| E-mails | Cases | Right | Missed | Falsely accused | Inconclusive |\n| --- | ---: | ---: | ---: | ---: | ---: |`,
  );
  for (const group of groups) {
    const { name, cases, correct, missed, accused, inconclusive, undecided } = measure(group, used);
    const share = cases === 0 ? 0 : (100 * inconclusive) / cases;
    console.log(
      `| ${name} | ${cases} | ${correct} | ${missed.length} | ${accused.length} | ${inconclusive} (${share.toFixed(1)} %) |`,
    );
    if (withWhy && used === detectors)
      for (const surprise of [...missed, ...accused, ...undecided]) console.log(`  ${told(surprise)}`);
  }
}

function told({ tried, report }: Surprise): string {
  const doubts = report.doubts.map(
    ({ place, verdict, sentence, why, rival }) => `${verdict} ${place} "${sentence}" ${rival ?? ''} (${why})`,
  );
  return `${report.verdict}: ${tried.name}: ${doubts.join('; ')} [${report.proven} proven, ${report.neutral} neutral]`;
}
