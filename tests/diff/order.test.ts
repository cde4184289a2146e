import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestIncreasing } from '../../lib/diff/order.ts';

it('keeps a longest run that rises', () => {
  expect([...longestIncreasing([3, 0, 1, 2])].sort()).toEqual([1, 2, 3]);
  expect(longestIncreasing([]).size).toBe(0);
});

it('is as long as the slow way finds, and rises', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(40), { maxLength: 12 }), (values) => {
      const kept = [...longestIncreasing(values)].sort((a, b) => a - b).map((index) => values[index] ?? 0);
      expect(kept).toEqual([...kept].sort((a, b) => a - b));
      const best = values.map(() => 1);
      values.forEach((value, i) => {
        for (let j = 0; j < i; j++) if ((values[j] ?? 0) < value) best[i] = Math.max(best[i] ?? 1, (best[j] ?? 0) + 1);
      });
      expect(kept.length).toBe(Math.max(0, ...best));
    }),
  );
});
