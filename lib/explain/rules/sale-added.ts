import { makeEvent } from './event.ts';
import { evidenceOf } from './evidence.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We collect your phone number.'],
    new: ['We collect your phone number.', 'We sell your phone number to data brokers.'],
    events: ['sale_added'],
  },
  {
    old: ['We collect your phone number.'],
    new: ['We collect your phone number.', 'We do not sell your phone number.'],
    events: [],
  },
];

/** So grave a claim needs the very word. */
const SELLING =
  /\b(?:sells?|sold|selling|sales?|rents?|renting|trades?|trading|(?:monetary|valuable) consideration|payment)\b/;

/** The company sells data, which the old text did not say. */
export const saleAdded: Rule = {
  id: 'sale_added',
  run: ({ gained, before }) =>
    gained.changed
      .filter(
        ({ practice, sentence }) =>
          practice.action === 'sell' &&
          SELLING.test(sentence.lower) &&
          practice.polarity === 'does' &&
          practice.data.length > 0 &&
          practice.actor === 'first_party' &&
          !before.practices.some(({ action, polarity }) => action === 'sell' && polarity === 'does'),
      )
      .map((changed) =>
        makeEvent({
          event: 'sale_added',
          direction: 'worse',
          practice: changed.practice,
          ...evidenceOf(gained, changed),
        }),
      ),
};
