import { placeChanges, tiesToPlace } from './compare-places.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We may store your messages outside the country where you live.'],
    new: ['We store your messages on servers located in Japan.'],
    events: ['storage_place_narrowed'],
  },
];

/** Data may be kept in fewer places than before. */
export const storagePlaceNarrowed: Rule = {
  id: 'storage_place_narrowed',
  run: (context) =>
    placeChanges(context)
      .filter(
        ({ before, after, come, gone }) =>
          gone.length > 0 &&
          (come.length === 0 || (after !== null && tiesToPlace(after))) &&
          !(before !== null && tiesToPlace(before)),
      )
      .map(({ before, after, come, gone }) =>
        makeEvent({
          event: 'storage_place_narrowed',
          direction: 'better',
          practice: after?.practices[0] ?? before?.practices[0] ?? null,
          before,
          after,
          regions: come.length > 0 ? come : gone,
        }),
      ),
};
