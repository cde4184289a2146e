import { expect, it } from 'vitest';
import { isMessageKey } from '../../lib/locale/format.ts';
import { EXTRACT_FAILURES } from '../../lib/policy/types.ts';
import { FETCH_FAILURES, HOLD_BACK_REASONS } from '../../lib/watch/types.ts';

it.each([...FETCH_FAILURES, ...EXTRACT_FAILURES])('failure %s has its words', (code) => {
  expect(isMessageKey(`failure.${code}`)).toBe(true);
});

it.each(HOLD_BACK_REASONS)('hold-back %s has its words', (reason) => {
  expect(isMessageKey(`holdback.${reason}`)).toBe(true);
});
