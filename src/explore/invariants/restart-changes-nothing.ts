/** SAFE-1: before the process stops and after it has started again people see the same, and the same is due. */
import type { Invariant } from '../invariant.ts';

/** Restarts from the journal. */
export const restartChangesNothing: Invariant = {
  claim: 'a restart changes nothing people can see',
  rules: ['SAFE-1'],
  watch: ({ breach, judged, facts, looks }) => {
    /** What was seen when the process stopped; absent when it stopped in the midst of things. */
    let before: Map<string, string> | undefined;

    /** What everybody sees, by who sees it. */
    function everything(): Map<string, string> {
      const seen = new Map<string, string>();
      for (const portal of facts.portals.values()) {
        for (const name of portal.visitors.keys()) {
          seen.set(`the screen of ${name}`, JSON.stringify(looks.visitor(name).screen()));
        }
        for (const name of portal.agents.keys()) {
          seen.set(`the desk of ${name}`, JSON.stringify(looks.agent(name).desk()));
        }
      }
      // Tries that were under way are made again: when they are given up as unanswered moves with them.
      const due = looks.due().filter(({ what }) => what !== 'mail-answer' && what !== 'crm-answer');
      seen.set('what is due', JSON.stringify(due));
      return seen;
    }
    return {
      stopped: (atRest) => {
        before = atRest ? everything() : undefined;
      },
      restarted: () => {
        if (before === undefined) return;
        judged('SAFE-1');
        for (const [what, seen] of everything()) {
          if (before.get(what) !== seen) breach(`${what} changed: ${difference(before.get(what) ?? '', seen)}`);
        }
      },
    };
  },
};

/** Where two texts part, with some of what follows. */
function difference(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  const from = Math.max(0, start - 30);
  return `"${before.slice(from, start + 50)}" became "${after.slice(from, start + 50)}"`;
}
