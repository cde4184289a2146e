import type { Practice } from '../types.ts';
import type { DataType } from '../vocabulary.ts';
import { isMostlyGone, speaksOfLimits } from './compare-denials.ts';
import type { ChangedPractice, View } from './context.ts';
import { isHowToReach, tellsReaders } from './cues.ts';
import { namesData } from './data-scope.ts';
import { makeEvent, type RuleEvent } from './event.ts';
import { evidenceOf } from './evidence.ts';
import { dataIn } from './implied.ts';
import { isHaving, knowsData, recipientsOf } from './knowledge.ts';
import type { SentenceView } from './sentence-view.ts';
import { isFresh } from './style.ts';

/**
 * Data types of one changed practice that the other version, as a whole, does not name: 'fact'. Where all types are known
 * and only the policy's words for them are new ("battery level"): 'detail'. Null where nothing is new.
 */
export function compareData(view: View, changed: ChangedPractice): RuleEvent | null {
  const { practice, sentence, counterparts } = changed;
  if (practice.polarity === 'does_not' || practice.data.length === 0) return null;
  if (!isHaving(practice) && recipientsOf(practice).length === 0) return null;
  if (USER_SEES.test(sentence.lower) || isAboutNobody(practice, sentence)) return null;
  if (isHowToReach(sentence.lower) || tellsReaders(sentence.lower) || isDeniedHere(practice, sentence)) return null;
  // Where the practice itself is known, only a longer list of particulars counts, not a turn of phrase.
  const isChanged = view.changed.includes(changed);
  const isPair = counterparts.length > 0;
  if (!isChanged && (!isPair || !isList(sentence))) return null;
  if (isChanged && !isFresh(practice, 'data', sentence, counterparts)) return null;
  const near = counterparts.flatMap((other) => other.practices).flatMap(({ data }) => data);
  const isNear = (item: DataType) => near.some((word) => namesData(word, item) || namesData(item, word));
  const unknown = practice.data.filter(
    (item) =>
      item !== 'personal_generic' &&
      // "Your device's location" names whose it is, not another kind of data.
      !(isPair && item === 'device_info') &&
      !knowsData(view.known, item) &&
      !isNear(item),
  );
  const phrases = isPair
    ? view.items(sentence, counterparts).filter((item) => dataIn(item).length > 0)
    : view.phrases(sentence, counterparts);
  const isVague = practice.data.every((item) => (view.side === 'lost' ? VAGUE.has(item) : item === 'personal_generic'));
  if (unknown.every((item) => VAGUE.has(item))) {
    // A sentence that also denies or limits is told as a promise; a lost particular counts only with its whole subject.
    // In a reworded clause about giving, data that came to it are told even where other clauses give them.
    const came = practice.data.filter((item) => !VAGUE.has(item) && !isNear(item));
    const isWider = isPair && isChanged && came.length > 0 && recipientsOf(practice).length > 0;
    const isNewSource =
      view.side === 'gained' && isChanged && practice.sources.some((source) => !view.known.sources.has(source));
    if ((phrases.length === 0 && !isWider && !isNewSource) || speaksOfLimits(sentence)) return null;
    if (isVague && !isNewSource && (isPair || view.side === 'lost')) return null;
    // What the reader gives by choice was always theirs to give: more words about it are no news.
    if (view.side === 'gained' && practice.flow === 'incoming' && practice.choice === 'user_action' && !isPair)
      return null;
    if (view.side === 'lost' && (isPair || !isMostlyGone(sentence, view.other))) return null;
  }
  // A loss is told only where the whole clause went and the other text names no such data at all, in whatever role.
  if (view.side === 'lost' && (isPair || practice.data.some((item) => !VAGUE.has(item) && view.named().has(item))))
    return null;
  // What the other version names at least in passing is not new altogether.
  const isFact = unknown.some((item) => !VAGUE.has(item) && !view.named().has(item));
  return makeEvent({
    event: view.side === 'gained' ? 'data_type_added' : 'data_type_removed',
    direction: view.side === 'gained' ? 'worse' : 'better',
    grade: isFact ? 'fact' : 'detail',
    practice,
    data: unknown.length > 0 ? unknown : practice.data,
    names: view.names(sentence),
    phrases,
    ...evidenceOf(view, changed),
  });
}

const NOBODYS = /\b(?:aggregated?|de-?identified|anonymi[sz]ed|anonymous|non-personally|non-identif\w+)\b/;

/** True for a practice with data that lead back to nobody, where no particular kind is named. */
export function isAboutNobody({ data, recipients }: Practice, { lower }: SentenceView): boolean {
  return recipients.length === 0 && data.every((item) => item === 'personal_generic') && NOBODYS.test(lower);
}

/** What the reader gets to see is nothing that the company collects. */
const USER_SEES = /\byou (?:may|can|will) (?:also )?(?:have |get |gain )?access (?:to )?your\b/;

/** Kinds of data that say too little to be news by themselves. */
const VAGUE = new Set<DataType>(['personal_generic', 'user_content', 'account_info']);

/** True where the sentence itself denies having these data, whatever else was read from it. */
function isDeniedHere(practice: Practice, sentence: SentenceView): boolean {
  return sentence.practices.some(
    ({ polarity, data, purposes }) =>
      polarity === 'does_not' &&
      purposes.length === 0 &&
      practice.data.every((item) => data.includes(item) || data.includes('personal_generic')),
  );
}

const LIST_MARK = /,|\band\b|\bor\b/g;
const MIN_MARKS = 3;

/** True for a sentence that lists several things. */
function isList(sentence: SentenceView): boolean {
  return (sentence.lower.match(LIST_MARK)?.length ?? 0) >= MIN_MARKS;
}
