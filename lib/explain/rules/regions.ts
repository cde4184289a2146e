import type { SentenceView } from './side.ts';

/** Names of places as policies write them, with the region id of the vocabulary. Longer names first. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:european economic area|eea)\b/, 'EEA'],
  [/\b(?:european union|europe|the eu|eu)\b|\beuropean region\b|\beuropean (?:residents|users|citizens)\b/, 'EEA'],
  [/\b(?:united kingdom|uk|great britain)\b/, 'UK'],
  [/\b(?:united states|usa|the us)\b|\bu\.s\./, 'US'],
  [/\bcalifornia\b/, 'US-CA'],
  [/\bcolorado\b/, 'US-CO'],
  [/\bconnecticut\b/, 'US-CT'],
  [/\bvirginia\b/, 'US-VA'],
  [/\butah\b/, 'US-UT'],
  [/\btexas\b/, 'US-TX'],
  [/\billinois\b/, 'US-IL'],
  [/\bnevada\b/, 'US-NV'],
  [/\bwashington state\b/, 'US-WA'],
  [/\bswitzerland\b|\bswiss\b/, 'CH'],
  [/\bjapan\b/, 'JP'],
  [/\bsouth korea\b|\bkorea\b/, 'KR'],
  [/\btaiwan\b/, 'TW'],
  [/\bthailand\b|\bthai\b/, 'TH'],
  [/\bindonesia\b/, 'ID'],
  [/\bsingapore\b/, 'SG'],
  [/\bvietnam\b/, 'VN'],
  [/\bphilippines\b/, 'PH'],
  [/\bmalaysia\b/, 'MY'],
  [/\bhong kong\b/, 'HK'],
  [/\bchina\b/, 'CN'],
  [/\bindia\b/, 'IN'],
  [/\bbrazil(?:ian)?\b/, 'BR'],
  [/\bargentina\b/, 'AR'],
  [/\bmexico\b/, 'MX'],
  [/\bcanad(?:a|ian)\b|\bquebec\b/, 'CA'],
  [/\baustralia(?:n)?\b/, 'AU'],
  [/\bnew zealand\b/, 'NZ'],
  [/\bisrael\b/, 'IL'],
  [/\bturkey\b|\btürkiye\b/, 'TR'],
  [/\brussia(?:n federation)?\b/, 'RU'],
  [/\bukraine\b/, 'UA'],
  [/\bunited arab emirates\b|\buae\b|\bdubai\b/, 'AE'],
  [/\bsaudi arabia\b/, 'SA'],
  [/\bsouth africa\b/, 'ZA'],
  [/\bnigeria\b/, 'NG'],
  [/\bgermany\b|\bgerman\b/, 'DE'],
  [/\bfrance\b|\bfrench\b/, 'FR'],
  [/\bireland\b/, 'IE'],
  [/\bnetherlands\b/, 'NL'],
  [/\bluxembourg\b/, 'LU'],
  [/\bfinland\b/, 'FI'],
  [/\bestonia\b/, 'EE'],
  [/\bspain\b/, 'ES'],
  [/\bitaly\b/, 'IT'],
  [/\bpoland\b/, 'PL'],
  [/\bbritish virgin islands\b/, 'VG'],
  [
    /\b(?:outside (?:of )?(?:your|the) (?:country|region)|other countries|any (?:other )?(?:country|jurisdiction)|worldwide|globally|around the world)\b/,
    'rest_of_world',
  ],
];

/** A company that bears a country's name: "Facebook Ireland", "Discord Netherlands B.V.". */
const COMPANY =
  /\b(?!(?:In|From|To|Of|For|The|And|Outside|Within|South|North|Northern|New|Republic)\b)[A-Z]\w+ (?:Ireland|Netherlands|Singapore|Japan|UK|Germany|France|Korea|India|Brazil|Australia|Canada)\b/g;

/** The text without names of companies that hold the name of a place. */
export function withoutCompanies(text: string): string {
  return text.replace(COMPANY, ' ');
}

/** Several rules ask about the same sentence; the answer lives as long as the sentence. */
const known = new WeakMap<SentenceView, string[]>();

/** Regions that a sentence names, each once. */
export function regionsIn(sentence: SentenceView): string[] {
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const regions = regionsOf(withoutCompanies(sentence.text).toLowerCase());
  known.set(sentence, regions);
  return regions;
}

/** Regions that a text in lower case names, each once. */
export function regionsOf(lower: string): string[] {
  return [...new Set(PLACES.filter(([pattern]) => pattern.test(lower)).map(([, id]) => id))];
}
