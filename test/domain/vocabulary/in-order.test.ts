/** Maps and sets served from the front are those they extend, and always know who stands first. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InOrderMap, InOrderSet } from '../../../src/domain/vocabulary/in-order.ts';

const anyActs = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant('add' as const), key: fc.nat(5) }),
    fc.record({ does: fc.constant('delete' as const), key: fc.nat(5) }),
    fc.constant({ does: 'serve' as const }),
    fc.constant({ does: 'clear' as const }),
  ),
  { maxLength: 60 },
);

test('the first is the one that has stood longest, whoever came, went and came back', () => {
  fc.assert(
    fc.property(anyActs, (acts) => {
      const [map, set, plain] = [new InOrderMap<number, string>(), new InOrderSet<number>(), new Set<number>()];
      for (const act of acts) {
        if (act.does === 'add') {
          map.set(act.key, 'value');
          set.add(act.key);
          plain.add(act.key);
        } else if (act.does === 'delete') {
          expect([map.delete(act.key), set.delete(act.key)]).toEqual(Array(2).fill(plain.delete(act.key)));
        } else if (act.does === 'clear') {
          for (const kept of [map, set, plain]) kept.clear();
        } else {
          expect([map.first(), set.first()]).toEqual(Array(2).fill([...plain][0]));
        }
      }
      expect([[...map.keys()], [...set]]).toEqual([[...plain], [...plain]]);
    }),
    { seed: 20_260_105, numRuns: 500 },
  );
});
