import { t } from '../locale/format.ts';
import type { AlertView } from '../watch/views.ts';
import { formatDay } from './dates.ts';
import type { QuoteSource } from './quote-copy.ts';
import { regionWord } from './words.ts';

/** "Privacy policy, outside Europe"; the region is left out where there is one text for everybody. */
export function documentName({ typeName, region }: Pick<AlertView, 'typeName' | 'region'>): string {
  return region === '' || region === 'world' ? typeName : `${typeName}, ${regionWord(region)}`;
}

/** Where the quotes of an alert come from. */
export function quoteSourceOf(alert: AlertView): QuoteSource {
  return { serviceName: alert.serviceName, typeName: alert.typeName, url: alert.sourceUrl, language: alert.language };
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Our sentence parted into what it claims and what it adds, so that a heading stays short. */
export function splitClaim(sentence: string): { claim: string; addition: string } {
  const [first] = sentences.segment(sentence);
  const claim = first?.segment ?? sentence;
  return { claim: claim.trim(), addition: sentence.slice(claim.length).trim() };
}

/** "text until 23 November 2026" and "text of 23 November 2026": which of the two texts a quote is from. */
export function quoteTimesOf(alert: AlertView): { beforeWhen: string; afterWhen: string } {
  const day = formatDay(alert.publishedOn);
  return { beforeWhen: t('ui.quote.until', { day }), afterWhen: t('ui.quote.of', { day }) };
}

/**
 * Whom the change touches: the regions that all of its heaviest findings name, else the region of the document.
 * A side remark about one country must not make the main change look like that country's.
 */
export function affectedWords(alert: AlertView): string {
  const heaviest = alert.findings.filter(({ severity }) => severity === alert.severity);
  const isRegional = heaviest.length > 0 && heaviest.every(({ regions }) => regions.length > 0);
  const named = isRegional ? [...new Set(heaviest.flatMap(({ regions }) => regions))] : [alert.region];
  if (named.every((region) => region === 'world' || region === '')) return t('ui.alert.everybody');
  return t('ui.alert.people', { regions: new Intl.ListFormat('en').format(named.map(regionWord)) });
}
