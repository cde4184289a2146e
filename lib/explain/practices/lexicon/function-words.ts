const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const BE = words("is are was were be been being am isn't aren't wasn't weren't");
export const AUXILIARIES = words(
  "may might can could will shall would must should do does did have has had cannot can't won't don't doesn't didn't wouldn't couldn't shouldn't haven't hasn't mustn't shan't",
);
export const ADVERBS = words(
  'also only sometimes automatically currently always generally typically still then further either neither never not ever knowingly ' +
    'otherwise therefore thus often occasionally usually routinely simply just directly indirectly intentionally already actively ' +
    'additionally voluntarily specifically independently periodically however ordinarily normally themselves ourselves both initially ' +
    'similarly both now subsequently lawfully separately securely temporarily permanently instead longer no willingly expressly again ' +
    "purposely passively solely primarily explicitly ourselves merely likewise rarely optionally nt n't",
);
export const NEGATIONS = words(
  "not nt n't never no neither nor nobody none nothing cannot without isn't aren't wasn't weren't can't won't don't doesn't didn't wouldn't couldn't shouldn't haven't hasn't mustn't shan't",
);
export const DETERMINERS = words(
  'the a an your our their its his her my any this that these those such some all each every no other certain additional more own of in by for on with without via through about from into under and/or',
);
/** Words after which an infinitive is what the subject does: "are required to disclose", "reserve the right to share". */
export const CONTROL = words(
  'required need needs have has had right able allowed permitted entitled choose chooses chose agree agrees intend intends plan plans going want wants likely obliged obligated compelled continue ' +
    'continues seek seeks try tries begin start starts refuse refuses prefer authorized authorised free fail fails asked used liberty unable forced happy ask prompted invited need used reserve authority option ability opportunity decide elect obligation wish designed willing ready able unlikely happy',
);
/** Verbs whose object does the infinitive that follows: "allow partners to collect", "requires us to disclose". */
export const CAUSING = words(
  'allow allows allowing allowed permit permits permitting permitted enable enables enabling enabled require requires requiring required help helps helping authorize authorizes authorizing authorise authorises authorising ask asks asking asked let lets cause causes instruct instructs hire hires engage engages employ employs contract contracts request requests encourage invite',
);
/** Words that open the object of a verb. */
export const OBJECT_STARTS = words(
  'the a an your our their its his her my this that these those such any all some certain each no other it them us you personal personally non-personal information data anonymous cookies only',
);

/** Adverbs need not be listed where they end in -ly; these words only look like them. */
export function isAdverb(word: string): boolean {
  return (
    ADVERBS.has(word) ||
    (word.endsWith('ly') && !/^(?:family|reply|supply|apply|comply|rely|imply|assembly|anomaly)$/.test(word))
  );
}
