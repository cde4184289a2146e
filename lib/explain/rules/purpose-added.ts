import { comparePurposes } from './compare-purposes.ts';
import type { Rule, RuleExample } from './rule.ts';
import { isGravePurpose } from './severity.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We use your messages to provide the service.'],
    new: ['We use your messages to provide the service.', 'We use your messages to train our artificial intelligence.'],
    events: ['purpose_added'],
  },
  {
    old: ['We use your messages to provide the service.'],
    new: ['We use your messages to provide the service.', 'We do not use your messages for advertising.'],
    events: [],
  },
];

/** Data are used for something that the old version did not say. */
export const purposeAdded: Rule = {
  id: 'purpose_added',
  run: ({ gained }) => {
    // A longer list of what others may do with data for ads is told though the practice as such is known.
    const longer = gained.touchedPractices.filter(
      (changed) =>
        !gained.changed.includes(changed) &&
        changed.counterparts.length > 0 &&
        changed.practice.recipients.length > 0 &&
        changed.practice.purposes.some(isGravePurpose) &&
        gained.items(changed.sentence, changed.counterparts).length > 0,
    );
    return [...gained.changed, ...longer].flatMap((changed) => comparePurposes(gained, changed) ?? []);
  },
};
