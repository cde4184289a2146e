import { limitedProtections } from './compare-rights.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['You have the right to object to the use of your messages.'],
    new: ['If you live in the EEA, you have the right to object to the use of your messages.'],
    events: ['protection_limited_to_region'],
  },
];

/** A right or protection that held for everybody, or in more places, now holds in fewer. */
export const protectionLimitedToRegion: Rule = {
  id: 'protection_limited_to_region',
  run: (context) =>
    limitedProtections(context).map(({ before, after, regions }) =>
      makeEvent({ event: 'protection_limited_to_region', direction: 'worse', before, after, regions }),
    ),
};
