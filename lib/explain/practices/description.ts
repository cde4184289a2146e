import type { Reading } from './reading.ts';
import type { Subject } from './subject.ts';
import { wordAt } from './tokens.ts';
import type { VerbGroup } from './verb-groups.ts';

const TOOLS = /^(?:technology|cookie|beacon|pixel|tool|script|tag|sdk)$/;

/** "The information we collect", "data that you provide to us": which data is meant, not what is done in this sentence. */
export function isDescription(reading: Reading, group: VerbGroup, subject: Subject): boolean {
  if (group.clause.kind !== 'relative') return false;
  const opener = wordAt(reading.tokens, group.clause.from);
  // "Technologies that collect your data" do it now.
  if (opener !== 'we' && opener !== 'you' && TOOLS.test(reading.tokens[group.clause.from - 1]?.stem ?? ''))
    return false;
  // "…, which are not allowed to collect your data": behind a comma a denial stands for itself.
  if (group.negations > 0 && wordAt(reading.tokens, group.clause.from - 1) === ',') return false;
  const first = reading.verbs.find((verb) => verb.clause === group.clause);
  return (
    (first === group || group.coordinated) &&
    (subject.kind === 'user' || (subject.kind !== 'others' && !/^(?:share|give|sell)$/.test(group.verbClass)))
  );
}
