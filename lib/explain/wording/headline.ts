import { t } from '../../locale/findings.ts';
import { severityOf, weighEvent } from '../rules/severity.ts';
import type { Told } from './findings.ts';
import { capitalise } from './lists.ts';
import { speak } from './speak.ts';

/** A headline with a second point stays within this. */
const MAX_CHARS = 170;

/**
 * What a reader should know if they read nothing else: the weightiest point, and a second one of nearly its weight about
 * somebody or something else where both are short. '' where there is none.
 */
export function headlineOf(told: readonly Told[], service: string): string {
  const [first, ...others] = told;
  if (first === undefined) return '';
  const lead = clauseOf(first, service);
  for (const other of others.filter((each) => isSecondPoint(each, first))) {
    const both = t('headline.two', { first: lead, second: clauseOf(other, service) });
    if (both.length <= MAX_CHARS) return capitalise(both);
  }
  return capitalise(lead);
}

function clauseOf({ event, claims }: Told, service: string): string {
  return speak(event, service, claims.length).clause;
}

/** A minor point is no news beside a grave one, nor is the same thing said of another clause. */
function isSecondPoint(other: Told, first: Told): boolean {
  return severityOf(weighEvent(other.event)) !== 'low' && subjectOf(other) !== subjectOf(first);
}

function subjectOf({ event }: Told): string {
  return event.recipients.length > 0 ? event.recipients.join() : `${event.event} ${event.purposes.join()}`;
}
