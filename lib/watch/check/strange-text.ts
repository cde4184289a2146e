import type { PolicyDiff } from '../../diff/types.ts';
import { t } from '../../locale/format.ts';
import { blocksOf, quoteOf, wordCount } from '../../policy/text.ts';
import type { ExtractFailure, PolicyText, Quote } from '../../policy/types.ts';
import type { Comparison } from '../engine.ts';
import { DAY_MS, elapsedMs } from '../times.ts';
import type { TermsState } from '../types.ts';
import { isAnnounced } from './stated-dates.ts';

/**
 * A text of another language, for another region, or of another document altogether may be what the site serves by mistake, to
 * a traveller, or from now on. Only time tells: what is still there after so many days is what the page shows now.
 */
const SETTLES_AFTER_DAYS = 14;
const SETTLING: readonly ExtractFailure['code'][] = ['other_language', 'other_region', 'landing_page'];

/** So many words must have changed their spelling, all in one direction. */
const MIN_RESPELT_WORDS = 3;
/** Another document keeps next to nothing of the old text and is several times as long. */
const MAX_KEPT_SHARE = 0.02;
const MIN_GROWTH = 4;

function wordsOf(text: PolicyText): Set<string> {
  return new Set(text.text.toLowerCase().match(/[a-z]{6,}/g) ?? []);
}

/** Words of `from` that `to` has in American spelling only: "personalise", where `to` says "personalize". */
function countRespelt(from: ReadonlySet<string>, to: ReadonlySet<string>): number {
  let count = 0;
  for (const word of from) {
    const american = word.replace(/(i|y)s(e|ed|es|ing|ation|ations)$/, '$1z$2');
    if (american !== word && to.has(american) && !to.has(word) && !from.has(american)) count++;
  }
  return count;
}

/** True where one text is in British and the other in American spelling: sites keep both for readers of different regions. */
function isRespelt(before: PolicyText, after: PolicyText): boolean {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const toAmerican = countRespelt(old, now);
  const toBritish = countRespelt(now, old);
  return Math.max(toAmerican, toBritish) >= MIN_RESPELT_WORDS && Math.min(toAmerican, toBritish) === 0;
}

function isAnotherDocument(diff: PolicyDiff, before: PolicyText, after: PolicyText): boolean {
  if (wordCount(after) < MIN_GROWTH * wordCount(before)) return false;
  const old = diff.changes.filter((change) => change.before.length > 0);
  const kept = old.filter(({ kind }) => kind === 'unchanged' || kind === 'moved');
  return kept.length <= MAX_KEPT_SHARE * old.length;
}

/**
 * Why a text that changes something is probably not the next text of this policy, judged by both texts side by side. Null where
 * nothing speaks against it, and where the page announces a change by a newer date.
 */
export function strangenessOf(diff: PolicyDiff, before: PolicyText, after: PolicyText): ExtractFailure | null {
  if (isAnnounced(before, after)) return null;
  if (isAnotherDocument(diff, before, after)) {
    return { code: 'landing_page', detail: `${wordCount(before)} → ${wordCount(after)} words, none of them kept` };
  }
  return isRespelt(before, after) ? { code: 'other_region', detail: 'spelling of another region' } : null;
}

/** True where the page has shown this kind of strange text for so long that it is what the page shows now. */
export function hasSettled({ failure }: TermsState, strange: ExtractFailure, now: Date): boolean {
  return (
    failure !== null &&
    SETTLING.includes(strange.code) &&
    failure.code === strange.code &&
    failure.detail === (strange.detail ?? null) &&
    elapsedMs(failure.codeSince, now) >= SETTLES_AFTER_DAYS * DAY_MS
  );
}

function firstQuote(text: PolicyText): Quote | null {
  const block = blocksOf(text).find(({ kind }) => kind !== 'heading');
  const range = block?.sentences[0]?.range ?? block?.range;
  return range === undefined ? null : quoteOf(text, range);
}

function languageName(language: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
}

/** What there is to say where a policy has changed its language for good: that it has, and that the texts cannot be compared. */
export function explainOtherLanguage(comparison: Comparison, before: PolicyText, after: PolicyText): Comparison {
  const params = { before: languageName(before.language), after: languageName(after.language) };
  const headline = t('watch.other_language', params);
  return {
    diff: comparison.diff,
    explanation: {
      outcome: 'changed',
      severity: 'low',
      headline,
      effectiveOn: null,
      findings: [
        {
          event: 'cosmetic_reword',
          direction: 'unclear',
          severity: 'low',
          data: [],
          recipients: [],
          purposes: [],
          regions: [],
          sentence: t('watch.other_language_finding', params),
          short: t('watch.other_language_short', params),
          evidence: { before: firstQuote(before), after: firstQuote(after) },
          moreEvidence: [],
        },
      ],
    },
  };
}
