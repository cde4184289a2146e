import { agesIn, isDefinition } from './cues.ts';
import { makeEvent, type RuleEvent } from './event.ts';
import type { Rule, RuleExample } from './rule.ts';

/** Run as tests. @public */
export const examples: RuleExample[] = [
  {
    old: ['"Partner" means a company that hosts our servers.'],
    new: ['"Partner" means a company that hosts our servers, shows advertising or measures it.'],
    events: ['definition_changed'],
  },
  {
    old: ['You must be at least 16 years old to use Parlo.'],
    new: ['You must be at least 13 years old to use Parlo.'],
    events: ['definition_changed'],
  },
];

/** A word of the policy means something else now, or the minimum age is another one. */
export const definitionChanged: Rule = {
  id: 'definition_changed',
  run: (context) => {
    const { differences, gained, lost } = context;
    const events: RuleEvent[] = [];
    for (const { before: olds, after: news } of differences) {
      const [before, after] = [olds[0] ?? null, news[0] ?? null];
      if (before !== null && after !== null) {
        const [old, young] = [agesIn(before.lower), agesIn(after.lower)];
        const [oldest, youngest] = [Math.min(...old), Math.min(...young)];
        // Where the old ages stand beside a new one, a rule for one more place was added.
        const isReplaced = old.some((age) => !young.includes(age));
        if (old.length > 0 && young.length > 0 && oldest !== youngest && isReplaced) {
          const direction = youngest < oldest ? 'worse' : 'better';
          events.push(
            makeEvent({ event: 'definition_changed', direction, before, after, phrases: [`${oldest}`, `${youngest}`] }),
          );
          continue;
        }
      }
      const sentence = after ?? before;
      if (sentence === null || sentence.isHeading || !isDefinition(sentence.lower)) continue;
      const view = after === null ? lost : gained;
      const phrases = view.phrases(sentence, after === null ? [] : olds);
      const isReworded = before !== null && after !== null;
      if (phrases.length === 0 && !(isReworded && lost.phrases(before, news).length > 0)) continue;
      events.push(
        makeEvent({ event: 'definition_changed', direction: 'neutral', grade: 'detail', before, after, phrases }),
      );
    }
    const ages = context.after.sentences.flatMap((sentence) =>
      agesIn(sentence.lower).map((age) => ({ age, sentence })),
    );
    for (const before of lost.sentences) {
      const oldest = Math.max(...agesIn(before.lower));
      const younger = ages.find(({ age }) => age < oldest);
      if (younger === undefined || ages.some(({ age }) => age >= oldest)) continue;
      const phrases = [`${oldest}`, `${younger.age}`];
      events.push(
        makeEvent({ event: 'definition_changed', direction: 'worse', before, after: younger.sentence, phrases }),
      );
    }
    return events;
  },
};
