import type { PolicyText } from '../../policy/types.ts';
import { FAMILIES } from './lexicon/companies.ts';

/** Words of titles that are no names. */
const TITLE_WORDS =
  /^(?:privacy|policy|policies|notice|statement|terms|of|service|services|use|and|the|our|for|legal|data|cookie|cookies|your|a|in|to|by|center|centre|rights|protection|general|european|region|supplemental|updated?)$/i;

/** "Parlo Inc. ("we", "us")", "When we say "Parlo", we mean". */
const SELF_NAMING =
  /\b((?:\p{Lu}[\p{L}\p{N}.&-]{0,30},? ){1,4})\(?(?:collectively,? |together,? )?\(?["“'‘](?:we|us|our|the company|company)\b/giu;
const WHEN_WE_SAY = /\bwhen we (?:say|use|refer to) ["“'‘]?(\p{Lu}[\p{L}\p{N}]+)/giu;

/** The names a policy calls its own company and service by, read from its title and from where it introduces itself. */
export function companyNamesOf(policy: PolicyText): string[] {
  const heading = policy.sections.find((section) => section.heading !== '')?.heading ?? '';
  const names =
    `${policy.title} ${heading}`.match(/\p{Lu}[\p{L}\p{N}]+/gu)?.filter((word) => !TITLE_WORDS.test(word)) ?? [];
  const opening = policy.text.slice(0, 6000);
  for (const pattern of [SELF_NAMING, WHEN_WE_SAY]) {
    for (const match of opening.matchAll(pattern)) {
      const own = match[1]
        ?.match(/\p{Lu}[\p{L}\p{N}]+/gu)
        ?.filter(
          (word) => !TITLE_WORDS.test(word) && !/^(?:Inc|LLC|Ltd|Limited|Corp|Corporation|GmbH|When|If|We)$/.test(word),
        );
      names.push(...(own ?? []));
    }
  }
  return [...new Set(names)].slice(0, 8);
}

/** The other names of the same owner: for WhatsApp, "facebook", "meta", "instagram" and so on. Lower case. */
export function familyOf(own: ReadonlySet<string>): ReadonlySet<string> {
  const family = FAMILIES.filter((names) => names.some((name) => own.has(name))).flat();
  return new Set(family.filter((name) => !own.has(name)));
}
