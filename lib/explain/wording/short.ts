import { t } from '../../locale/findings.ts';
import type { RuleEvent } from '../rules/event.ts';
import { isAgeRule } from '../rules/severity.ts';
import { fieldOf } from '../rules/unread.ts';
import { sayData, sayPurposes, sayRecipients, sayRegions } from './labels.ts';
import { capitalise, joinList } from './lists.ts';
import { quotedSentence } from './quoted.ts';

/** What fits one line of the popup. */
const MAX_CHARS = 45;

/** An event in at most about 45 characters: fewer items are named until it fits. */
export function speakShort(event: RuleEvent, service: string): string {
  for (const items of [2, 1]) {
    const text = capitalise(fill(event, service, items));
    if (text.length <= MAX_CHARS) return text;
  }
  const text = capitalise(fill(event, service, 1));
  return text.length <= MAX_CHARS + 5 ? text : `${text.slice(0, text.lastIndexOf(' ', MAX_CHARS - 2))} …`;
}

function fill(event: RuleEvent, service: string, items: number): string {
  const isAge = isAgeRule(event);
  const field =
    event.event === 'definition_changed' && !isAge ? fieldOf((event.after ?? event.before)?.lower ?? '') : null;
  if (field !== null) return t(`short.unread.${field}`);
  if (event.direction === 'unclear') return t('short.unclear');
  const isByOthers = event.event === 'purpose_added' && event.recipients.length > 0;
  const key =
    event.event === 'cosmetic_reword' || event.event === 'moved' ? 'short.unclear' : (`short.${event.event}` as const);
  return t(isByOthers ? 'short.purpose_added.by' : isAge ? 'short.definition_changed.age' : key, {
    data: sayData(event.data.slice(0, items)),
    recipients: sayRecipients(
      { ...event, recipients: event.recipients.slice(0, items), names: event.names.slice(0, 1) },
      service,
    ),
    purposes: sayPurposes(event.purposes.slice(0, items), quotedSentence(event)?.lower) || t('data.personal_generic'),
    regions: sayRegions(event.regions.slice(0, items)),
    names: joinList(event.names.slice(0, items)),
    scope: event.data.length > 0 ? sayData(event.data.slice(0, items)) : t('encrypted.all'),
    to: event.phrases[1] ?? '',
  });
}
