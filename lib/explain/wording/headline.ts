import { t } from '../../locale/findings.ts';
import type { RuleEvent } from '../rules/event.ts';
import { isVague } from '../rules/news.ts';
import { severityOf, weighEvent } from '../rules/severity.ts';
import type { Topic } from '../rules/topic.ts';
import type { Severity } from '../vocabulary.ts';
import type { Told } from './findings.ts';
import { capitalise, shortenQuotes } from './lists.ts';
import { speak, speakBriefly } from './speak.ts';

/** A headline with a second point stays within this. */
const MAX_CHARS = 190;

/**
 * What a reader should know if they read nothing else: the weightiest point, and a second one of nearly its weight and of
 * another kind where both are short. Where nothing weighs much, the second point is what the whole revision is about.
 * '' where there is nothing to tell.
 */
export function headlineOf(told: readonly Told[], findTopic: () => Topic | null, service: string): string {
  const [first, ...others] = told;
  if (first === undefined) return '';
  const lead = clauseOf(first, service);
  // A loss beside a loss, a gain beside a gain: what goes the other way only where nothing else is to be told.
  const isAlong = ({ event: { direction } }: Told) => direction === first.event.direction || direction === 'neutral';
  const ofOtherKind = others.filter(({ event }) => kindOf(event) !== kindOf(first.event) && !isVague(event));
  const briefLead = shortenQuotes(lead);
  const seconds = [...ofOtherKind.filter(isAlong), ...ofOtherKind.filter((other) => !isAlong(other))].map((other) => ({
    severity: severityOf(weighEvent(other.event)),
    clause: smallStart(speakBriefly(other.event, service, other.claims)),
  }));
  const fitting = seconds
    .map((second) => ({
      ...second,
      headline: t('headline.two', { first: briefLead, second: shortenQuotes(second.clause) }),
    }))
    .filter(({ headline }) => headline.length <= MAX_CHARS);
  const weighty = fitting.find(({ severity }) => severity !== 'low');
  if (weighty !== undefined) return capitalise(weighty.headline);
  if (isGrave(severityOf(weighEvent(first.event)))) return capitalise(lead);
  // The whole text is looked through only where it is needed.
  const topic = findTopic();
  if (topic === null || names(lead, topic)) return capitalise(fitting[0]?.headline ?? lead);
  const onTopic = fitting.find(({ clause }) => names(clause, topic));
  return capitalise(onTopic?.headline ?? t('headline.topic', { first: lead, second: sayTopic(topic) }));
}

function clauseOf({ event, claims }: Told, service: string): string {
  return speak(event, service, claims).clause;
}

/** Behind "Also:" only a name keeps its capital. */
function smallStart(clause: string): string {
  return clause.replace(/^(?:You|The|A|An|New|What|This|Less|Smaller|Your)\b/, (word) => word.toLowerCase());
}

/** "opt_out" of "opt_out_removed": kinds of events that read alike. */
function kindOf({ event }: RuleEvent): string {
  return event.slice(0, event.lastIndexOf('_'));
}

function isGrave(severity: Severity): boolean {
  return severity === 'high' || severity === 'critical';
}

function names(clause: string, { phrase }: Topic): boolean {
  return clause.toLowerCase().includes(phrase.toLowerCase());
}

function sayTopic({ phrase, isNew }: Topic): string {
  return t(isNew ? 'headline.came' : 'headline.went', { topic: t('quoted', { text: phrase }) });
}
