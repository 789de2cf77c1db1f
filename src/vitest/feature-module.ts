/**
 * Writes a scenario file as a module of tests: on each line of the module stands what that line of the file begins, so
 * that editors, filters and failures point at the file itself. It runs nothing.
 */
import type { Scenario, Tag } from '@cucumber/messages';
import { examplesOf, sectionsOf } from '../scenario/document-walk.ts';
import type { FixturesPlace } from '../scenario/fixture-folder.ts';
import type { LoadedFeature, LoadedScenario } from '../scenario/suite.ts';

/** What a module of tests is told of its file. Plain data. */
export interface FeaturePlace {
  readonly absolutePath: string;
  /** As people name it. */
  readonly path: string;
  readonly fixtures: FixturesPlace;
}

/** A module with its map back to the file. */
export interface FeatureModule {
  readonly code: string;
  readonly map: SourceMap;
}

/** A source map, version 3. */
export interface SourceMap {
  readonly version: 3;
  readonly sources: string[];
  readonly sourcesContent: string[];
  readonly names: string[];
  readonly mappings: string;
}

/** What the modules import; resolved from the file, as its owner would import it. */
const RUNTIME = 'causerie/vitest-feature';

/** The module of `feature`. */
export function featureModule(feature: LoadedFeature, place: FeaturePlace): FeatureModule {
  const { data } = feature.source;
  const lines: string[] = Array.from({ length: data.split('\n').length }, () => '');
  const put = (line: number, code: string): void => {
    lines[line - 1] += code;
  };
  const { document, scenarios } = feature;
  const top = document.feature!;
  put(1, `import { afterAll, describe, test } from 'vitest'; import { openFeature } from '${RUNTIME}'; `);
  put(1, `const feature = openFeature(${JSON.stringify(place)}); afterAll(feature.close); `);
  put(top.location.line, `describe(${title(top.name || top.keyword, top.tags)}, () => { `);
  const titles = titlesOf(feature);
  let open = 1;
  for (const { rule } of top.children) {
    if (rule === undefined) continue;
    // Rules stand behind everything that belongs to no rule, and do not nest.
    put(
      rule.location.line,
      `${open > 1 ? '}); ' : ''}describe(${title(rule.name || rule.keyword, rule.tags)}, () => { `,
    );
    open = 2;
  }
  for (const [position, scenario] of scenarios.entries()) {
    put(scenario.line, `test(${titles[position]}, (context) => feature.run(${position}, context)); `);
  }
  put(lines.length, '}); '.repeat(open));
  return { code: lines.join('\n'), map: lineByLine(place.absolutePath, data, lines.length) };
}

/** A title with its own tags behind it, so that `-t @slow` selects by them. As a literal. */
function title(name: string, tags: readonly Tag[]): string {
  const own = [...new Set(tags.map((tag) => tag.name))];
  return JSON.stringify([name, ...own].join(' '));
}

/** A title for each scenario; examples that share one say on which line they stand. */
function titlesOf({ document, scenarios }: LoadedFeature): readonly string[] {
  const owners = new Map(sectionsOf(document).map(({ node }) => [node.id, node as Scenario]));
  const titles = scenarios.map(({ pickle }) => {
    const [scenarioId = '', rowId] = pickle.astNodeIds;
    const scenario = owners.get(scenarioId)!;
    const examples = examplesOf(scenario).find((one) => one.tableBody.some((row) => row.id === rowId));
    return {
      name: pickle.name || scenario.keyword,
      tags: [...scenario.tags, ...(examples?.tags ?? [])],
      owner: scenarioId,
    };
  });
  const isShared = ({ name, owner }: (typeof titles)[number]): boolean =>
    titles.filter((other) => other.name === name && other.owner === owner).length > 1;
  return titles.map((each, index) => {
    const { line } = scenarios[index] as LoadedScenario;
    return title(isShared(each) ? `${each.name} (line ${line})` : each.name, each.tags);
  });
}

/** Every line of the module is the line of the file with the same number. */
function lineByLine(file: string, data: string, lines: number): SourceMap {
  // VLQ: the module's column 0 is the first source's next line, column 0.
  const mappings = ['AAAA', ...Array.from({ length: lines - 1 }, () => 'AACA')].join(';');
  return { version: 3, sources: [file], sourcesContent: [data], names: [], mappings };
}
