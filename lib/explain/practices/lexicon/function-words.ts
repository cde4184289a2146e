const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const DENYING_BE = "isn't aren't wasn't weren't";
const DENYING = "cannot can't won't don't doesn't didn't wouldn't couldn't shouldn't haven't hasn't mustn't shan't";

export const BE = words(`is are was were be been being am ${DENYING_BE}`);
export const AUXILIARIES = words(
  `may might can could will shall would must should do does did have has had ${DENYING}`,
);
export const NEGATIONS = words(`not nt n't never no neither nor nobody none nothing without ${DENYING_BE} ${DENYING}`);
/** Adverbs that do not end in -ly. */
const ADVERBS = words(
  'also only sometimes always still then further either neither never not ever otherwise therefore thus often just already ' +
    'however themselves ourselves both now instead longer no again likewise ' +
    "nt n't",
);
export const DETERMINERS = words(
  'the a an your our their its his her my any this that these those such some all each every no other certain additional more own of in by for on with without via through about from into under and/or',
);
/** Words after which an infinitive is what the subject does: "are required to disclose", "reserve the right to share". */
export const CONTROL = words(
  'required need needs have has had right able unable allowed permitted entitled choose chooses chose agree agrees intend ' +
    'intends plan plans going want wants likely unlikely obliged obligated obligation compelled forced continue ' +
    'continues seek seeks try tries begin start starts refuse refuses prefer authorized authorised authority free fail fails ' +
    'ask asked prompted invited used liberty reserve option ability opportunity decide elect wish policy promise permission like designed willing ready happy',
);
/** Verbs whose object does the infinitive that follows: "allow partners to collect", "requires us to disclose". */
const CAUSING =
  /^(?:allow|permit|enabl|requir|ask|help|authori[sz]|let|caus|instruct|hir|engag|employ|contract|request|encourag|invit)(?:e?s?|t?ing)$|^(?:allow|permitt|enabl|requir|ask)ed$/;

export function isCausing(word: string): boolean {
  return CAUSING.test(word);
}

/** Words that open the object of a verb. */
export const OBJECT_STARTS = words(
  'the a an your our their its his her my this that these those such any all some certain each no other it them us you personal personally non-personal information data anonymous cookies only',
);

/** Words in -ly count as adverbs but for those that only look like them. */
export function isAdverb(word: string): boolean {
  return (
    ADVERBS.has(word) ||
    (word.endsWith('ly') && !/^(?:family|reply|supply|apply|comply|rely|imply|assembly|anomaly)$/.test(word))
  );
}
