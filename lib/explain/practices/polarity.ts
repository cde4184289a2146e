import type { Polarity } from '../vocabulary.ts';
import type { Reading } from './reading.ts';
import type { Subject } from './subject.ts';
import { wordAt } from './tokens.ts';
import type { VerbGroup } from './verb-groups.ts';

/**
 * Does the clause say that something is done, or that it is not? Negations of the subject, the verb and the object are
 * counted; two undo each other ("no partner will fail to receive").
 */
export function polarityOf(reading: Reading, group: VerbGroup, subject: Subject): Polarity {
  const { tokens } = reading;
  const word = (at: number): string => wordAt(tokens, at);
  let negations = group.negations + subject.negations + (group.clause.kind === 'contrast' ? 1 : 0);
  // A negated object: "we keep nothing", "we collect no information".
  const object = word(group.at + 1);
  if (/^(?:nothing|no|none|neither)$/.test(object) && word(group.at + 2) !== 'longer') negations += 1;
  if (group.passive && /^(?:not|never)$/.test(word(group.at - 1)) && group.negations === 0) negations += 1;
  // "It is not only our advertisers who receive …" denies nothing.
  for (let at = group.clause.from; at < group.at; at++)
    if (word(at) === 'not' && /^(?:only|just|limited|necessarily)$/.test(word(at + 1)) && at >= group.from)
      negations -= 1;
  return Math.max(0, negations) % 2 === 1 ? 'does_not' : 'does';
}
