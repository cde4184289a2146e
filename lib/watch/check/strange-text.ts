import { t } from '../../locale/format.ts';
import { blocksOf, quoteOf } from '../../policy/text.ts';
import type { ExtractFailure, PolicyText, Quote } from '../../policy/types.ts';
import type { Comparison } from '../engine.ts';
import { DAY_MS, elapsedMs } from '../times.ts';
import type { TermsState } from '../types.ts';

/**
 * A text of another language, for another region, of another document altogether, under an older date or garbled may be what
 * the site serves by mistake, to a traveller, or from now on. Only time tells: what is still there after so many days is what
 * the page shows now. A text of which a part is gone gets longer: the longest recorded loss by mistake lasted 22 days, and
 * what was really taken out must not stay untold.
 */
const SETTLES_AFTER_DAYS: Partial<Record<ExtractFailure['code'], number>> = {
  other_language: 14,
  other_region: 14,
  landing_page: 14,
  older_text: 14,
  wrong_charset: 14,
  truncated: 60,
};

/** True where the page has shown this kind of strange text for so long that it is what the page shows now. */
export function hasSettled({ failure }: TermsState, strange: ExtractFailure, now: Date): boolean {
  const days = SETTLES_AFTER_DAYS[strange.code];
  return (
    failure !== null &&
    days !== undefined &&
    failure.code === strange.code &&
    failure.detail === (strange.detail ?? null) &&
    elapsedMs(failure.codeSince, now) >= days * DAY_MS
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
