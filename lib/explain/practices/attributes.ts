import type { Audience, Choice, Condition, Modality } from '../vocabulary.ts';
import type { VerbGroup } from './verb-groups.ts';

// All patterns run over the lower-case sentence with straight apostrophes. Each is linear: no nested repetition.
const OPT_OUT =
  /\bopt(?:ing|ed)?[- ]?out|\bunsubscrib|\b(?:turn|switch)(?:ing)? (?:it |this |them )?off|\bchoose not to|\bdisabl(?:e|ing)|\bdeactivat|\b(?:may|can) refuse|\bobject to|\bright to object|\bdecline|\bunless you (?:tell|ask|object|opt|choose|indicate|request|instruct|notify|inform)|\bremove your|\bdo not wish to|\bif you (?:do not|don't|no longer) (?:want|wish)|\bprefer not/;
const OPT_IN =
  /\b(?:with(?:out)?|ask (?:for )?) ?(?:your |the |first |obtaining |prior |express |explicit |affirmative )*(?:consent|permission|approval|authori[sz]ation|agreement)\b|\byour (?:opt-in )?consent\b|\bthe user's consent\b|\bunless (?:you )?(?:have )?(?:given|give|provide)|\bif you (?:agree|consent|opt[- ]?in|allow|permit|choose|grant|authori[sz]e|give us|enable|turn on)|\bopt[- ]?ins?\b|\bopted in\b|\bonly (?:with|if) you|\byou have (?:consented|agreed)/;
const DEVICE =
  /\b(?:device|browser|phone|operating system)(?:'s)? settings?\b|\bsettings? (?:on|of|in) your (?:device|browser|phone)|\bset your browser|\bbrowser to (?:refuse|reject|block)/;
const DONT_USE =
  /\b(?:do not|don't|stop|discontinue|refrain from|should not) (?:us(?:e|ing)|access(?:ing)?|visit) (?:our|the|this)\b/;
const USER_ACTION =
  /\b(?:if|when|whenever|once|where) you (?:\w+ ){0,2}(?:post|share|choose|contact|send|buy|purchase|order|place|register|sign|create|upload|connect|link|use|interact|participate|visit|submit|enter|invite|communicate|message|call|make|join|click|request|apply|download|install|subscribe|access)|\bat your (?:request|direction|instruction)|\bas you (?:direct|instruct)|\byou choose to/;

/** The words of a choice, where the company acts or something has already happened: "we may remove your app". */
const NOT_YOURS =
  /\b(?:we|is|are|be|been|was|were)(?: may| will| can)?(?: also)? (?:disabl\w{1,3}|deactivat\w{1,3}|remove your|declin\w{1,3})\b|\b(?:disabl|deactivat)es\b/g;
/** What a choice does not change. */
const DESPITE =
  /\beven (?:if|when|after|though) you\b|\bwe (?:may |will |might )?still\b|\bwill still (?:be|see|receive|collect)\b/;

/** The choice that a sentence leaves to the person. */
export function choiceOf(lower: string): Choice {
  if (OPT_OUT.test(lower.replace(NOT_YOURS, ' ')) && !DESPITE.test(lower)) return 'opt_out';
  if (asksFirst(lower)) return 'opt_in';
  if (DEVICE.test(lower)) return 'device_control';
  if (DONT_USE.test(lower)) return 'dont_use';
  return USER_ACTION.test(lower) ? 'user_action' : 'none';
}

const CONDITIONS: readonly (readonly [Condition, RegExp])[] = [
  [
    'merger',
    /\b(?:merge|acqui(?:re|sition)|taken over|bankruptcy|insolvency|sale of (?:all|our|the|some|substantially|a)|reorgani[sz]|change (?:of|in) control|divest|dissolution|business transfer)/,
  ],
  [
    'legal_requirement',
    /\b(?:required by law|subpoena|court order|legal (?:process|obligation|requirement|request|claim)|comply with|compelled|warrant|law enforcement|valid request|permitted by law|as required|required to (?:do so|disclose|share|provide)|applicable law|judicial)/,
  ],
  ['security_incident', /\b(?:data breach|security (?:breach|incident))/],
  ['reported', /\b(?:report(?:ed|s)? (?:to us|a message|a user|content|abuse)|is reported|you report|reports you)/],
  ['consent', /\b(?:consent|permission|opt[- ]?in\b|your approval|your authori[sz]ation)/],
  [
    'feature_use',
    /\b(?:if|when|once|where|while) (?:you|ads|a user|the user|users) (?:\w+ ){0,3}(?:use|using|enable|turn|switch|activate|access|connect|are switched|choose|participate)/,
  ],
  ['user_action', /\b(?:if|when|whenever|once) you\b/],
];

/** True where a sentence makes something depend on a yes that is asked first. */
export function asksFirst(lower: string): boolean {
  return OPT_IN.test(lower);
}

/** The condition under which a sentence says that something happens, or null. */
export function conditionOf(lower: string): Condition | null {
  return CONDITIONS.find(([, pattern]) => pattern.test(lower))?.[0] ?? null;
}

/** How firmly a clause speaks, from its auxiliaries. */
export function modalityOf(group: VerbGroup, isUser: boolean): Modality {
  const has = (pattern: RegExp): boolean => group.auxiliaries.some((word) => pattern.test(word));
  if (has(/^(?:must|mustn't)$/)) return 'must';
  if (has(/^(?:may|might|can|could|cannot|can't)$/)) return isUser ? 'user_can' : 'may';
  return has(/^(?:will|won't|shall|would)$/) ? 'will' : 'asserted';
}

const AUDIENCES: readonly (readonly [Audience, RegExp])[] = [
  ['under_13', /\b(?:under|younger than|below) (?:the age of )?(?:13|thirteen)\b/],
  ['under_16', /\b(?:under|younger than|below) (?:the age of )?(?:16|sixteen)\b/],
  ['under_18', /\b(?:under|younger than|below) (?:the age of )?(?:18|eighteen)\b|\b(?:minors|teens?|teenagers)\b/],
  ['business_accounts', /\bbusiness (?:account|user|customer)s?\b/],
  ['non_users', /\bnon-?users?\b|\bpeople who (?:do not|don't) (?:use|have)/],
  ['parents', /\bparents?\b/],
];

/** Whom a sentence is about, where it is not everybody. */
export function audiencesOf(lower: string): Audience[] {
  return AUDIENCES.filter(([, pattern]) => pattern.test(lower)).map(([id]) => id);
}
