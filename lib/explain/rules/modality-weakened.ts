import { modalityChanges, reachChanges } from './compare-modality.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We will delete your messages from our servers.'],
    new: ['We may delete your messages from our servers.'],
    events: ['modality_weakened'],
  },
];

/** "Does" or "will" became "may": better for what takes data, worse for what protects them. */
export const modalityWeakened: Rule = {
  id: 'modality_weakened',
  run: (context) => [
    ...reachChanges(context)
      .filter(({ isWider }) => !isWider)
      .map(({ before, after, practice }) =>
        makeEvent({ event: 'modality_weakened', direction: 'better', practice, before, after, phrases: ['narrower'] }),
      ),
    ...modalityChanges(context)
      .filter(({ step }) => step < 0)
      .map(({ before, after, practice, isProtection }) =>
        makeEvent({
          event: 'modality_weakened',
          direction: isProtection ? 'worse' : 'better',
          practice,
          before,
          after,
        }),
      ),
  ],
};
