import { t } from '../../locale/format.ts';
import type { PolicyText } from '../../policy/types.ts';
import type { Comparison } from '../engine.ts';
import { alertId, hashId } from '../ids.ts';
import type { Store } from '../ports.ts';
import { DAY_MS, elapsedMs, sayDay } from '../times.ts';
import type { Alert, AlertKind, Version } from '../types.ts';
import type { Read } from './decide-outcome.ts';
import { dateNoteOf } from './stated-dates.ts';

/** Letters and digits of a sentence, to look for it in another version whatever its quotes and spaces. */
function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Which improvements bring back a sentence that an earlier told version had and the last one lacked.
 * `earlier` holds the told versions before the last one, newest first.
 */
function restoresOf(
  comparison: Comparison,
  before: PolicyText,
  earlier: readonly Version[],
): Alert['restores'] | undefined {
  const better = comparison.explanation.findings.flatMap((finding, index) => {
    const quote = finding.evidence.after;
    return finding.direction === 'better' && quote !== null ? [{ index, words: plainWords(quote.text) }] : [];
  });
  if (better.length === 0) return undefined;
  const last = plainWords(before.text);
  for (const version of earlier) {
    const old = plainWords(version.text.text);
    const findings = better
      .filter(({ words }) => old.includes(words) && !last.includes(words))
      .map(({ index }) => index);
    if (findings.length > 0) return { since: version.firstSeenAt, findings };
  }
  return undefined;
}

/** The same step of the same terms is told again only when the last time lies so far back: two texts that take turns are one piece of news. */
const SAME_STEP_AGAIN_AFTER_DAYS = 180;

/**
 * The id for an alert about this step: that of an alert that is stored already where it is young, so that nothing is told twice,
 * and a new one that follows from the old where the same step was told long ago.
 */
export async function idForStep(store: Store, termsId: string, from: string, to: string, now: Date): Promise<string> {
  let id = alertId(termsId, from, to);
  for (;;) {
    const told = await store.alert(id);
    if (told === null || elapsedMs(told.createdAt, now) < SAME_STEP_AGAIN_AFTER_DAYS * DAY_MS) return id;
    id = hashId('again', id);
  }
}

export interface AlertInput {
  id: string;
  kind: AlertKind;
  termsId: string;
  told: Read;
  next: Read;
  /** First day of the version that the text went back to, for `went_back`. */
  knownSince: string | null;
  comparison: Comparison;
  /** When the page itself says that the coming policy applies, where it carries both. */
  effectiveOn: string | null;
  earlier: readonly Version[];
  now: Date;
}

/** The alert about one confirmed step. Its id follows from what it is about, so making it twice makes one. */
export function makeAlert(input: AlertInput): Alert {
  const { kind, termsId, told, next, comparison, now } = input;
  const { explanation } = comparison;
  const dateNote = kind === 'change' ? dateNoteOf(told.text, next.text) : null;
  const restores = kind === 'change' ? restoresOf(comparison, told.text, input.earlier) : undefined;
  const headline =
    kind === 'went_back' && input.knownSince !== null
      ? t('watch.went_back', { date: sayDay(input.knownSince) })
      : explanation.headline;
  return {
    id: input.id,
    kind,
    termsId,
    fromVersionId: told.id,
    toVersionId: next.id,
    direction: explanation.findings[0]?.direction ?? 'unclear',
    severity: explanation.severity,
    headline,
    findings: explanation.findings,
    effectiveOn: input.effectiveOn ?? explanation.effectiveOn,
    createdAt: now.toISOString(),
    readAt: null,
    remindedAt: null,
    notifiedAt: null,
    ...(dateNote && { dateNote }),
    ...(restores && { restores }),
  };
}
