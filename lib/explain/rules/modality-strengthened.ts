import { modalityChanges, reachChanges } from './compare-modality.ts';
import { noticeStrength } from './cues.ts';
import { makeEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['We may share your phone number with our advertising partners.'],
    new: ['We share your phone number with our advertising partners.'],
    events: ['modality_strengthened'],
  },
];

/** "May" became "does", "will" or "must": worse for what takes data, better for what protects them. Notices that got firmer count too. */
export const modalityStrengthened: Rule = {
  id: 'modality_strengthened',
  run: (context) => [
    ...modalityChanges(context)
      .filter(({ step }) => step > 0)
      .map(({ before, after, practice, isProtection }) =>
        makeEvent({
          event: 'modality_strengthened',
          direction: isProtection ? 'better' : 'worse',
          practice,
          before,
          after,
        }),
      ),
    ...reachChanges(context)
      .filter(({ isWider }) => isWider)
      .map(({ before, after, practice }) =>
        makeEvent({ event: 'modality_strengthened', direction: 'worse', practice, before, after, phrases: ['wider'] }),
      ),
    ...context.differences.flatMap(({ before: olds, after: news }) => {
      const [before, after] = [olds[0], news[0]];
      if (before === undefined || after === undefined) return [];
      const [old, young] = [noticeStrength(before.lower), noticeStrength(after.lower)];
      if (old === 0 || young <= old) return [];
      return [makeEvent({ event: 'modality_strengthened', direction: 'better', before, after })];
    }),
  ],
};
