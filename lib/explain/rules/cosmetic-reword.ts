import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We may change this notice from time to time and will post the new text here.'],
    new: ['From time to time we may change this notice; the new text will be posted here.'],
    events: [],
  },
];

/** Other words for the same thing. Told to nobody: the outcome says "cosmetic" where nothing else happened. */
export const cosmeticReword: Rule = {
  id: 'cosmetic_reword',
  run: () => [],
};
