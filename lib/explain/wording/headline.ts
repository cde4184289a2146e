import { t } from '../../locale/findings.ts';
import type { RuleEvent } from '../rules/event.ts';
import { severityOf, weighEvent } from '../rules/severity.ts';
import type { Topic } from '../rules/topic.ts';
import type { Told } from './findings.ts';
import { capitalise } from './lists.ts';
import { speak } from './speak.ts';

/** A headline with a second point stays within this. */
const MAX_CHARS = 170;

/**
 * What a reader should know if they read nothing else: the weightiest point, and a second one of nearly its weight about
 * somebody or something else where both are short. Where nothing weighs much, what the whole revision is about is the
 * second point. '' where there is nothing to tell.
 */
export function headlineOf(told: readonly Told[], topic: Topic | null, service: string): string {
  const [first, ...others] = told;
  if (first === undefined) return '';
  const lead = clauseOf(first, service);
  const seconds = others.filter((other) => isSecondPoint(other, first));
  // A loss beside a loss, a gain beside a gain: what goes the other way only where nothing else is to be told.
  const isAlong = ({ event }: Told) => event.direction === first.event.direction;
  for (const other of [...seconds.filter(isAlong), ...seconds.filter((each) => !isAlong(each))]) {
    const both = t('headline.two', { first: lead, second: clauseOf(other, service) });
    if (both.length <= MAX_CHARS) return capitalise(both);
  }
  const more = topic === null || isGrave(first) || isNamed(topic, lead) ? null : sayTopic(topic);
  return capitalise(more === null ? lead : t('headline.topic', { first: lead, second: more }));
}

function isGrave({ event }: Told): boolean {
  const severity = severityOf(weighEvent(event));
  return severity === 'high' || severity === 'critical';
}

function isNamed({ phrase }: Topic, lead: string): boolean {
  return lead.toLowerCase().includes(phrase.toLowerCase());
}

function sayTopic({ phrase, isNew }: Topic): string {
  return t(isNew ? 'headline.came' : 'headline.went', { topic: t('quoted', { text: phrase }) });
}

function clauseOf({ event, claims }: Told, service: string): string {
  return speak(event, service, claims.length).clause;
}

/** A minor point is no news beside a grave one, nor is one more of the same kind or about the same people. */
function isSecondPoint({ event }: Told, { event: first }: Told): boolean {
  return (
    severityOf(weighEvent(event)) !== 'low' &&
    kindOf(event) !== kindOf(first) &&
    (event.recipients.length === 0 || event.recipients.join() !== first.recipients.join())
  );
}

/** "opt_out" of "opt_out_removed": kinds of events that read alike. */
function kindOf({ event }: RuleEvent): string {
  return event.slice(0, event.lastIndexOf('_'));
}
