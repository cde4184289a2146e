import { AUXILIARIES, isAdverb } from './lexicon/function-words.ts';
import { VERB_FORMS, type VerbEntry } from './lexicon/verbs.ts';
import { type Token, wordAt } from './tokens.ts';

/** Words that look like a verb of the lexicon and are none: "set forth", "takes place", "needs to". */
export function isOtherWord(tokens: Token[], at: number, { lemma, verbClass }: VerbEntry): boolean {
  const next = wordAt(tokens, at + 1);
  if (lemma === 'set') return /^(?:forth|out|up|aside|by)$/.test(next);
  if (lemma === 'place') return /^(?:take|takes|taking|taken|took|in)$/.test(wordAt(tokens, at - 1));
  // "Do Not Track signals".
  if (lemma === 'track' && wordAt(tokens, at - 1) === 'not')
    return tokens[at - 1]?.isCapital === true || /^(?:["”’)]|signals?|requests?|settings?|mechanisms?)$/.test(next);
  // "Unauthorised access or", "access by": the noun, unless somebody does it.
  if (lemma === 'access' && /^(?:or|and|is|,|by|of)$/.test(next)) {
    const before = wordAt(tokens, at - 1);
    return !(
      AUXILIARIES.has(before) ||
      isAdverb(before) ||
      /^(?:we|you|they|to|who|which|that|,|and|or)$/.test(before)
    );
  }
  // The verb behind it says what is done.
  return verbClass === 'ask' && next === 'to' && VERB_FORMS.has(wordAt(tokens, at + 2));
}
