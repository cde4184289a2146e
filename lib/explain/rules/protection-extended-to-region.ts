import { extendedProtections } from './compare-rights.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['If you live in the EEA, you have the right to object to the use of your messages.'],
    new: ['If you live in the EEA or the UK, you have the right to object to the use of your messages.'],
    events: ['protection_extended_to_region'],
  },
];

/** A right or protection now holds in a place for which it was not stated before. */
export const protectionExtendedToRegion: Rule = {
  id: 'protection_extended_to_region',
  run: (context) =>
    extendedProtections(context).map(({ before, after, regions }) =>
      makeEvent({
        event: 'protection_extended_to_region',
        direction: 'better',
        before,
        after,
        regions,
        phrases: after === null ? [] : context.gained.phrases(after, before === null ? [] : [before]),
      }),
    ),
};
