import type { ChangedPractice, View } from './context.ts';
import { coversData } from './data-scope.ts';
import { makeEvent, type RuleEvent } from './event.ts';
import { evidenceOf, isNewClause } from './evidence.ts';
import { isHaving, knowsData, recipientsOf } from './knowledge.ts';
import type { SentenceView } from './side.ts';

/**
 * Data types of one changed practice that the other version, as a whole, does not name: 'fact'. Where all types are known
 * and only the policy's words for them are new ("battery level"): 'detail'. Null where nothing is new.
 */
export function compareData(view: View, changed: ChangedPractice): RuleEvent | null {
  const { practice, sentence, counterparts } = changed;
  if (practice.polarity === 'does_not' || practice.data.length === 0) return null;
  if (!isHaving(practice) && recipientsOf(practice).length === 0) return null;
  const near = counterparts
    .flatMap((counterpart) => counterpart.practices)
    .filter(({ polarity }) => polarity === 'does');
  const unknown = practice.data.filter((item) => item !== 'personal_generic' && !knowsData(view.known, item));
  const hereOnly = practice.data.filter(
    (item) => !unknown.includes(item) && !near.some(({ data }) => data.some((word) => coversData(word, item))),
  );
  // Where the practice itself is known, only a longer list of particulars counts, not a turn of phrase.
  const isChanged = view.changed.includes(changed);
  if (!isChanged && (counterparts.length === 0 || !isList(sentence))) return null;
  const phrases = view.phrases(sentence, counterparts);
  const data = unknown.length > 0 ? unknown : hereOnly.length > 0 ? hereOnly : practice.data;
  if (unknown.length === 0 && phrases.length === 0 && !isNewClause(view, changed)) return null;
  return makeEvent({
    event: view.side === 'gained' ? 'data_type_added' : 'data_type_removed',
    direction: view.side === 'gained' ? 'worse' : 'better',
    grade: unknown.length > 0 ? 'fact' : 'detail',
    practice,
    data,
    names: view.names(sentence),
    phrases,
    ...evidenceOf(view, changed),
  });
}

const LIST_MARK = /,|\band\b|\bor\b/g;
const MIN_MARKS = 3;

/** True for a sentence that lists several things. */
function isList(sentence: SentenceView): boolean {
  return (sentence.lower.match(LIST_MARK)?.length ?? 0) >= MIN_MARKS;
}
