import { placeChanges, tiesToPlace } from './compare-places.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We store your messages on servers located in Japan.'],
    new: ['We may store your messages outside the country where you live.'],
    events: ['storage_place_widened'],
  },
];

/** Data may be kept in, or taken to, more places; or the promise of a place is gone. */
export const storagePlaceWidened: Rule = {
  id: 'storage_place_widened',
  run: (context) =>
    placeChanges(context)
      .filter(
        ({ before, come, gone }) => come.length > 0 || (before !== null && gone.length > 0 && tiesToPlace(before)),
      )
      .map(({ before, after, come, gone }) =>
        makeEvent({
          event: 'storage_place_widened',
          direction: 'worse',
          practice: after?.practices[0] ?? before?.practices[0] ?? null,
          before,
          after,
          regions: come.length > 0 ? come : gone,
          // A place that was promised and is gone says more than the places that came.
          names: before !== null && tiesToPlace(before) ? gone.filter((region) => region !== 'rest_of_world') : [],
          grade: gone.length > 0 || before === null ? 'fact' : 'detail',
        }),
      ),
};
