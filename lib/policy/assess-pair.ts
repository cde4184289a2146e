/** Of two captures side by side: is one of them broken, and which? */
import { assessAgainst, LEAST_WORDS, PART_OF_OLD, REMNANT_SHARE } from './assess.ts';
import { countHiddenAddresses } from './canonical.ts';
import { isCutShort } from './cut-short.ts';
import { isHollowed } from './hollow.ts';
import { joinsAnotherDocument, MIN_ADDED_SHARE_DATED, MIN_ADDED_SHARE_UNDATED } from './joined-document.ts';
import { isAnnounced, newestDay, ownDate } from './own-dates.ts';
import { findRegionNote } from './region-notes.ts';
import { countKept, headingsKept, ownStretches, type Shape, type ShapeSentence, shapeOf } from './shape.ts';
import { garbledSide, strangenessOf } from './strange-text.ts';
import type { ExtractFailure, PolicyText } from './types.ts';

export interface PairFailure {
  failure: ExtractFailure;
  side: 'old' | 'new';
}

/** A text that grows so much from a stub of at most LEAST_WORDS was no policy before. */
const STUB_GROWTH = 4;
const LEAST_WORDS_AFTER_STUB = 400;
/** A joined document that repeats less of the policy than this has something of its own to say. */
const LEAST_REPEATED_OF_JOINED = 0.5;
/** Sentences that both texts have within a stretch that only one has, and the share of all that counts as one place. */
const MOST_BETWEEN = 2;
const ONE_PLACE_SHARE = 0.85;
/** So much of the text, by characters, must stand there once more for it to count as doubled. */
const LEAST_REPEATED_SHARE = 0.08;
/** At most this share of the text may differ otherwise. */
const MOST_OTHER_SHARE = 0.02;

/**
 * The failure of two captures that cannot be compared as an earlier and a later text of one policy, with the side that is
 * broken. Works from the two texts alone: length, sentences and headings kept, language, dates, spelling. Null for real
 * revisions, however large.
 */
export function assessPair(before: PolicyText, after: PolicyText): PairFailure | null {
  const [old, now] = [shapeOf(before), shapeOf(after)];
  if (isDoubled(now, old)) return { failure: { code: 'doubled', detail: inWords(old, now) }, side: 'new' };
  if (isDoubled(old, now)) return { failure: { code: 'doubled', detail: inWords(old, now) }, side: 'old' };
  const broken = assessAgainst(before, after) ?? strangenessOf(before, after);
  if (broken !== null) return { failure: broken, side: 'new' };
  if (garbledSide(before, after) === 'old') return { failure: { code: 'wrong_charset' }, side: 'old' };
  const earlier = findBrokenOld(before, after);
  if (earlier !== null) return { failure: earlier, side: 'old' };
  return joinsAnotherDocument(before, after) && repeatedShare(now, old) >= LEAST_REPEATED_OF_JOINED
    ? { failure: { code: 'joined_document', detail: inWords(old, now) }, side: 'new' }
    : null;
}

/** Which share of what `shape` says more than `other` stands in `other` already, by three words in a row. */
function repeatedShare(shape: Shape, other: Shape): number {
  const more = threesOf(ownStretches(shape, other, 0).flat());
  const there = threesOf(other.sentences);
  return [...more].filter((three) => there.has(three)).length / Math.max(1, more.size);
}

function threesOf(sentences: readonly ShapeSentence[]): Set<string> {
  const words = sentences.flatMap((sentence) => sentence.words.split(' '));
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
}

const inWords = (old: Shape, now: Shape): string => `${old.words} → ${now.words} words`;
const charsOf = (sentences: readonly Pick<ShapeSentence, 'chars'>[]): number =>
  sentences.reduce((sum, { chars }) => sum + chars, 0);

/** True where `shape` is `other` with the whole or a part of it once more. */
function isDoubled(shape: Shape, other: Shape): boolean {
  if (other.words < LEAST_WORDS || shape.words <= other.words * (1 + LEAST_REPEATED_SHARE)) return false;
  const whole = charsOf(other.sentences);
  const more = ownStretches(shape, other, 0).flat();
  const repeated = charsOf(more.filter(({ words }) => other.counts.has(words)));
  const rest = charsOf(more) - repeated + charsOf(ownStretches(other, shape, 0).flat());
  return repeated >= whole * LEAST_REPEATED_SHARE && rest <= whole * MOST_OTHER_SHARE;
}

/** What was wrong with the old text, where the new one shows that it was not whole. */
function findBrokenOld(before: PolicyText, after: PolicyText): ExtractFailure | null {
  const [old, now] = [shapeOf(before), shapeOf(after)];
  const detail = inWords(old, now);
  const isPart = old.counts.size > 0 && countKept(old, now) >= old.counts.size * PART_OF_OLD;
  const hasAllHeadings = headingsKept(now, old) > 0.7;
  const isStub = old.words <= LEAST_WORDS && now.words >= Math.max(LEAST_WORDS_AFTER_STUB, old.words * STUB_GROWTH);
  if (isStub) return { code: hasAllHeadings ? 'contents_only' : 'landing_page', detail };
  if (old.words < LEAST_WORDS) return null;
  const hasDate = newestDay(before) !== null;
  if (isPart && old.words < now.words * REMNANT_SHARE && !(hasDate && isAnnounced(before, after)))
    return { code: hasAllHeadings ? 'contents_only' : 'truncated', detail };
  if (isCutShort(before, after, isAnnounced(before, after))) return { code: 'truncated', detail };
  if (!isPart || isAnnounced(before, after)) return null;
  if (isHollowed(before, after)) return { code: 'truncated', detail };
  // A revision of that size, in many places, under the same date, that takes nothing back does not happen; holes do. In one
  // place it may be a section of its own.
  const from = ownDate(before);
  const mostGrowth = from === null ? MIN_ADDED_SHARE_UNDATED : MIN_ADDED_SHARE_DATED;
  if (now.words <= old.words * (1 + mostGrowth)) return null;
  const places = ownStretches(now, old, MOST_BETWEEN).map(charsOf);
  const isInOnePlace = Math.max(...places) > charsOf(places.map((chars) => ({ chars }))) * ONE_PLACE_SHARE;
  return isInOnePlace ? null : { code: 'truncated', detail };
}

/** The note for readers of one region that is all that differs between two captures, apart from trifles. Null otherwise. */
export function nameRegionNote(before: PolicyText, after: PolicyText): PairFailure | null {
  const note = findRegionNote(before, after);
  return note === null ? null : { failure: { code: 'other_region', detail: note }, side: 'new' };
}

/** Which of two captures that mean the same had its addresses hidden by the host. Null where that is not the difference. */
export function nameHiddenAddresses(before: PolicyText, after: PolicyText): PairFailure | null {
  const [hiddenBefore, hiddenAfter] = [countHiddenAddresses(before.text), countHiddenAddresses(after.text)];
  if ((hiddenBefore === 0) === (hiddenAfter === 0)) return null;
  const detail = `${hiddenBefore} → ${hiddenAfter} hidden`;
  return { failure: { code: 'hidden_addresses', detail }, side: hiddenAfter > 0 ? 'new' : 'old' };
}
