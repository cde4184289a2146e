import { serviceById } from '../../catalog/catalog.ts';
import type { Guide } from '../../catalog/schema.ts';
import type { Finding } from '../../explain/types.ts';
import { t } from '../../locale/format.ts';
import type { AlertView, MovePlan } from '../../watch/views.ts';
import { formatDay } from '../dates.ts';

export const TONES = ['friendly', 'short', 'formal'] as const;
export type Tone = (typeof TONES)[number];
export type Receiver = MovePlan['groups'][number];

/** Longer quotes are not read in a chat. A longer sentence is cut between two words, and that is shown. */
const LONGEST_QUOTE_CHARS = 240;

function shorten(text: string): string {
  if (text.length <= LONGEST_QUOTE_CHARS) return text;
  const cut = text.lastIndexOf(' ', LONGEST_QUOTE_CHARS - 2);
  return `${text.slice(0, cut > 0 ? cut : LONGEST_QUOTE_CHARS - 2)} …`;
}

/** The change to speak of: the newest one of this app that does not make things better; null where nothing was told. */
export function changeToTell(alerts: readonly AlertView[], serviceId: string): AlertView | null {
  const own = alerts.filter((alert) => alert.serviceId === serviceId && alert.direction !== 'better');
  return own.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0] ?? null;
}

/** What the new text says, or what it no longer says: the words of the first finding that has a quote, bad news before other news. */
function quoteOf({ findings }: AlertView): { text: string; isRemoved: boolean } | null {
  const ordered = [...findings.filter(isWorse), ...findings.filter((finding) => !isWorse(finding))];
  for (const { evidence } of ordered) {
    if (evidence.after !== null) return { text: evidence.after.text, isRemoved: false };
    if (evidence.before !== null) return { text: evidence.before.text, isRemoved: true };
  }
  return null;
}

function isWorse({ direction }: Finding): boolean {
  return direction === 'worse';
}

/** Why one moves, in the company's own words with their date; '' where no change was told. It ends with a space. */
function reason(from: string, alert: AlertView | null): string {
  const quote = alert === null ? null : quoteOf(alert);
  if (alert === null || quote === null) return '';
  const params = { from, quote: shorten(quote.text.trim()), date: formatDay(alert.publishedOn) };
  const said = t(quote.isRemoved ? 'ui.plan.message.whyRemoved' : 'ui.plan.message.why', params);
  const isAhead = alert.effectiveOn !== null && alert.daysLeft !== null && alert.daysLeft >= 0;
  const when = isAhead ? `${t('ui.plan.message.when', { day: formatDay(alert.effectiveOn ?? '') })} ` : '';
  return `${said} ${when}`;
}

/** A message to paste, to a group or a person, with the quoted change if there is one. It holds no link. */
export function messageFor(tone: Tone, receiver: Receiver, guide: Guide, alert: AlertView | null): string {
  const from = serviceById(guide.from)?.name ?? guide.from;
  const to = serviceById(guide.to)?.name ?? guide.to;
  return t(`ui.plan.message.${receiver.kind}.${tone}`, { from, to, name: receiver.name, why: reason(from, alert) });
}
