import { t } from '../../lib/locale/format.ts';
import { documentName } from '../../lib/ui/alert-texts.ts';
import { formatDay } from '../../lib/ui/dates.ts';
import { directionWord, eventWord, severityWord } from '../../lib/ui/words.ts';
import type { AlertView } from '../../lib/watch/views.ts';

/** The name of an evidence file, without its ending: service, document and day. */
export function evidenceName(alert: AlertView): string {
  const document = `${alert.serviceId} ${alert.typeName}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `clausewatch-${document}-${alert.publishedOn.slice(0, 10)}`;
}

/** Everything that an alert rests on, for another program: the alert as it is kept, with its versions' ids and address. */
export function evidenceJson(alert: AlertView, now: string): string {
  return JSON.stringify({ savedAt: now, alert }, null, 2);
}

/** Everything that an alert rests on, for people: each finding with its words before and after, address and dates. */
export function evidenceText(alert: AlertView, now: string): string {
  const quote = (words: string | null, none: string) => (words === null ? none : `“${words.trim()}”`);
  const findings = alert.findings.flatMap((finding, index) => [
    '',
    `${index + 1}. ${finding.sentence}`,
    `   ${directionWord(finding.direction)}: ${severityWord(finding.severity)}. ${eventWord(finding.event)}.`,
    ...[finding.evidence, ...finding.moreEvidence].flatMap(({ before, after }) => [
      `   ${t('ui.quote.before')}: ${quote(before?.text ?? null, t('ui.quote.nothingBefore'))}`,
      `   ${t('ui.quote.after')}: ${quote(after?.text ?? null, t('ui.quote.nothingAfter'))}`,
    ]),
  ]);
  return [
    alert.headline,
    `${alert.serviceName}: ${documentName(alert)}`,
    alert.sourceUrl,
    t('ui.evidence.published', { day: formatDay(alert.publishedOn) }),
    ...(alert.effectiveOn === null ? [] : [t('ui.evidence.effective', { day: formatDay(alert.effectiveOn) })]),
    t('ui.evidence.versions', { before: alert.fromVersionId, after: alert.toVersionId }),
    ...findings,
    '',
    t('ui.evidence.saved', { day: formatDay(now) }),
    '',
  ].join('\n');
}
