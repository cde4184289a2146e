import { isFindingKey, t } from '../../locale/findings.ts';
import { groupIn, isSureCompany } from '../rules/companies.ts';
import type { RuleEvent } from '../rules/event.ts';
import { saysTraining } from '../rules/weighty-purposes.ts';
import type { DataType, Purpose, Recipient, Source } from '../vocabulary.ts';
import { joinList } from './lists.ts';

/** The particular says more to a reader than the general: "your personal data" is said only where nothing else is known. */
const VAGUE_DATA: ReadonlySet<DataType> = new Set(['personal_generic', 'account_info', 'user_content']);
const VAGUE_RECIPIENTS: ReadonlySet<Recipient> = new Set(['third_parties', 'business_partners']);
/** Purposes that say nothing next to another one. */
const VAGUE_PURPOSES: ReadonlySet<Purpose> = new Set(['provide_service']);

function particular<T>(items: readonly T[], vague: ReadonlySet<T>): readonly T[] {
  const clear = items.filter((item) => !vague.has(item));
  return clear.length > 0 ? clear : items;
}

/** The data of an event in plain words ("your contacts and your exact location"); "your personal data" where none is named. */
export function sayData(data: readonly DataType[]): string {
  const items = particular(data, VAGUE_DATA);
  return items.length === 0 ? t('data.personal_generic') : joinList(items.map((item) => t(`data.${item}`)));
}

const GROUP_NAME =
  /\b(\p{Lu}[\p{L}\p{N}]{1,24})(?:['’]s?)? (?:family of companies|[Cc]ompanies|[Gg]roup [Cc]ompanies|[Cc]ompany [Pp]roducts|[Gg]roup)\b/u;
const NO_GROUP_NAME =
  /^(?:our|the|other|these|those|such|affiliated|third|subsidiary|parent|all|its|their|your|any|some)$/i;

/** The name of a group of companies as the quotes write it ("Meta"), or null. */
function groupName(event: RuleEvent): string | null {
  for (const sentence of [event.after, event.before]) {
    const name = sentence?.text.match(GROUP_NAME)?.[1];
    if (name !== undefined && /^\p{Lu}/u.test(name) && !NO_GROUP_NAME.test(name)) return name;
  }
  return null;
}

/** The company of the group that the quotes name ("Facebook"), or null. */
function brandName(event: RuleEvent, service: string): string | null {
  for (const sentence of [event.after, event.before]) {
    const name = sentence === null ? null : groupIn(sentence.text);
    if (name !== null && name !== service) return name;
  }
  return null;
}

/** True where the clause speaks of bots, which are neither a company nor a business to a reader. */
function isBot({ after, before }: RuleEvent): boolean {
  return /\bbots? (?:will|may|can|you|to)\b|\bchatbots?\b|third[- ]party bots?\b/.test((after ?? before)?.lower ?? '');
}

/** Who pays for an account and sets its rules: an employer, a school, the host of a call. */
function isOwner({ before, after }: RuleEvent): boolean {
  return /\b(?:account|workspace|meeting) (?:owners?|administrators?|admins?|hosts?)\b|\bhosts?\b/.test(
    (after ?? before)?.lower ?? '',
  );
}

const TAX_OFFICE = /\btax(?:ing)? (?:authorit|office|agenc)|\baudited by a tax\b/;

/** True where the authority in question is the one for taxes, and no other is named beside it. */
function isTaxOffice({ after, before }: RuleEvent): boolean {
  const lower = (after ?? before)?.lower ?? '';
  return TAX_OFFICE.test(lower) && !/\b(?:law enforcement|police|court)\b/.test(lower);
}

/** "Google LLC, subsidiary of Alphabet Inc": the parent is named to say who the other one is. */
function isParent(name: string, { after, before }: RuleEvent): boolean {
  return [after, before].some((sentence) =>
    /\b(?:subsidiary|part|affiliate|unit) of $/i.test((sentence?.text ?? '').split(name)[0] ?? ''),
  );
}

/** Who gets or got something, in plain words; companies that the policy names come first, by name. */
export function sayRecipients(event: RuleEvent, service: string): string {
  const named = event.names
    .filter((name) => isSureCompany(name) && name.toLowerCase() !== service.toLowerCase() && !isParent(name, event))
    // "Meta Company Products" are Meta's.
    .map((name) => name.split(/ (?:Company|Companies|Products?)\b/, 1)[0] ?? name)
    .slice(0, 2);
  const items = particular(event.recipients, VAGUE_RECIPIENTS);
  const words = items.map((item) => {
    if ((item === 'businesses_on_platform' || item === 'third_parties') && isBot(event)) return t('recipient.bots');
    if (item === 'businesses_on_platform' && isOwner(event)) return t('recipient.owners');
    if (item === 'authorities' && isTaxOffice(event)) return t('recipient.authorities.tax');
    if (item !== 'affiliates') return t(`recipient.${item}`, { service });
    const group = groupName(event);
    if (group !== null && group !== service) return t('recipient.affiliates.named', { name: group });
    return brandName(event, service) ?? t('recipient.affiliates');
  });
  // A name says more than its kind ("Google" than "other companies").
  const isVague = event.recipients.every(
    (item) => VAGUE_RECIPIENTS.has(item) || item === 'service_providers' || item === 'affiliates',
  );
  if (named.length > 0 && isVague) return joinList(named);
  return joinList(words.length > 0 ? words : [t('recipient.third_parties')], 3);
}

/** From whom data come (" from advertisers and data brokers"), '' where nothing is said. */
export function saySources(sources: readonly Source[], service: string): string {
  if (sources.length === 0) return '';
  const words = sources.map((source) =>
    source === 'public' || source === 'user' ? t(`source.${source}`) : t(`recipient.${source}`, { service }),
  );
  return t('deed.from', { sources: joinList(words, 3) });
}

/** Purposes in plain words, the most particular first ("to show ads and to improve its products"); `lower` is their sentence. */
export function sayPurposes(purposes: readonly Purpose[], lower?: string): string {
  const isTaught = lower === undefined || saysTraining(lower);
  return joinList(
    particular(purposes, VAGUE_PURPOSES).map((item) =>
      item === 'ai_training' && !isTaught ? t('purpose.ai_use') : t(`purpose.${item}`),
    ),
    3,
  );
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });

/** Regions in plain words ("the EU and the UK"). */
export function sayRegions(regions: readonly string[]): string {
  return joinList(
    regions.map((region) => {
      const key = `region.${region}`;
      if (isFindingKey(key)) return t(key);
      return /^[A-Z]{2}$/.test(region) ? (countryNames.of(region) ?? region) : region;
    }),
  );
}

const DAYS_PER_MONTH = 30.44;
const DAYS_PER_YEAR = 365.25;

/** A period in the unit that a person would use: up to 120 days in days, then months, whole years from two years. */
export function sayDuration(days: number): string {
  if (days <= 120) return t('time.days', { n: days });
  const years = Math.round(days / DAYS_PER_YEAR);
  if (years >= 1 && years !== 1.5 && Math.abs(years * DAYS_PER_YEAR - days) <= 6 * years && years !== 0)
    return t('time.years', { n: years });
  const months = Math.round(days / DAYS_PER_MONTH);
  return Math.abs(months * DAYS_PER_MONTH - days) <= months
    ? t('time.months', { n: months })
    : t('time.days', { n: days });
}
