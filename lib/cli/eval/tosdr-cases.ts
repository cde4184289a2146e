import type { Direction, EventType } from '../../explain/vocabulary.ts';

/** What a clause can be told as that lets the company or others have, use or give more. */
const MORE: readonly EventType[] = ['new_recipient', 'data_type_added', 'purpose_added', 'sale_added'];
const KEPT: readonly EventType[] = ['retention_extended', 'retention_made_vague', 'exception_added', 'data_type_added'];

/** Cases of ToS;DR about data, by words of their titles: what a reader must be told where a quote of one comes to a policy. */
export const CASES: readonly (readonly [title: RegExp, direction: Direction, events: readonly EventType[]])[] = [
  [/tracking pixels|cookies for statistics|tracks you on other/, 'worse', MORE],
  [
    /about you through third|involved in operating|given to third|information to third parties|bankruptcy/,
    'worse',
    MORE,
  ],
  [/for marketing purposes|targeted third-party adv|data for advertising/, 'worse', MORE],
  [/share location|read your private messages/, 'worse', MORE],
  [/stored anywhere/, 'worse', ['storage_place_widened', ...MORE]],
  [/without notifying you/, 'worse', ['authority_disclosure_widened', 'notice_weakened', ...MORE]],
  [/request for erasure|logs for an undefined|holds onto/, 'worse', KEPT],
  [/does not sell|does not share user|only shares user/, 'better', ['prohibition_added', 'opt_out_to_opt_in']],
  [
    /access and deletion|archive of your|export your|complaint mech/,
    'better',
    ['right_added', 'opt_out_added', 'retention_shortened'],
  ],
  [/opt out of (?:promotional|targeted)/, 'better', ['opt_out_added']],
  [/cannot decrypt/, 'better', ['encryption_claim_added', 'prohibition_added']],
  [/deleted after a finite/, 'better', ['retention_shortened', 'retention_extended']],
];

/** Cases about other matters of a contract: nothing about data may be told of their quotes. */
export const OTHER_MATTERS =
  /^You agree to defend|'as is'|court of law governing the terms is in location|class action|no warranty|security of your account|assumes no liability for any|Failure to enforce|libelous|illegal purposes|accuracy or rel|binding arb|no refund|Spidering|pornographic|legal action against|chain letters|submit illegal|quoted\) content|Invalidity|service's country|non-commercially|Usernames can|disclose your account/;
