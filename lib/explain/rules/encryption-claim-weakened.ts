import { changedClaims, claimsOf, isHedged, narrowedClaims } from './compare-encryption.ts';
import { makeEvent, type RuleEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['Your messages are end-to-end encrypted.'],
    new: ['Your messages are encrypted in transit.'],
    events: ['encryption_claim_weakened'],
  },
];

/** A claim that something is encrypted is gone, hedged, or turned into "is not encrypted". */
export const encryptionClaimWeakened: Rule = {
  id: 'encryption_claim_weakened',
  run: (context) => {
    const narrowed = new Set(narrowedClaims(context).map(({ sentence }) => sentence));
    const events: RuleEvent[] = [];
    for (const { sentence, counterparts, practice, encryption } of changedClaims(context.lost, 'does')) {
      if (narrowed.has(sentence)) continue;
      const still = claimsOf(context.after, encryption.kind);
      const isHedgedNow = counterparts.some((other) => isHedged(other)) && !isHedged(sentence);
      if (still.length > 0 && !isHedgedNow) continue;
      events.push(
        makeEvent({
          event: 'encryption_claim_weakened',
          direction: 'worse',
          practice,
          before: sentence,
          after: counterparts[0] ?? null,
        }),
      );
    }
    for (const { sentence, counterparts, practice, encryption } of changedClaims(context.gained, 'does_not')) {
      const before = counterparts.find((other) =>
        other.practices.some(({ polarity, encryption: old }) => polarity === 'does' && old?.kind === encryption.kind),
      );
      // The claim may have stood in a clause of its own that is gone.
      const gone = changedClaims(context.lost, 'does').find(
        ({ encryption: old }) => (old.kind === 'e2ee') === (encryption.kind === 'e2ee'),
      );
      if (before === undefined && gone === undefined) continue;
      events.push(
        makeEvent({
          event: 'encryption_claim_weakened',
          direction: 'worse',
          practice,
          before: before ?? gone?.sentence ?? null,
          after: sentence,
        }),
      );
    }
    return events;
  },
};
