import type { Clause } from './clauses.ts';
import { AUXILIARIES, BE, isAdverb, NEGATIONS } from './lexicon/function-words.ts';
import { type Token, wordAt } from './tokens.ts';

const INSERTS = /^(?:,|with|without|from|at|in|upon|on|subject|as|for|under|if)$/;

/** The auxiliaries and adverbs right before a verb, where they begin, and whether they deny. */
export function readAuxiliaries(tokens: Token[], at: number, least: number) {
  let from = at;
  const auxiliaries: string[] = [];
  let negations = 0;
  while (from > least) {
    const word = wordAt(tokens, from - 1);
    const isChain =
      word === 'and' &&
      AUXILIARIES.has(wordAt(tokens, from)) &&
      from - 2 >= least &&
      (isAdverb(wordAt(tokens, from - 2)) || AUXILIARIES.has(wordAt(tokens, from - 2)));
    const isAux = AUXILIARIES.has(word) || BE.has(word);
    if (!isAux && !isChain && !isAdverb(word) && !(word === ',' && wordAt(tokens, from) === 'ever')) break;
    if (NEGATIONS.has(word)) negations += 1;
    if (isAux) auxiliaries.unshift(word);
    from -= 1;
  }
  // "no longer" and "do not and will not sell" are one denial.
  return { from, auxiliaries, negations: Math.min(1, negations) };
}

/** "Does not contain or capture", "do not handle or have access to": one verb that is not read stands before. */
export function sharedAuxiliaries(tokens: Token[], from: number, least: number) {
  const verb = tokens[from - 2];
  if (verb?.isWord !== true || !/^(?:and|or|nor)$/.test(wordAt(tokens, from - 1))) return null;
  const outer = readAuxiliaries(tokens, from - 2, least);
  return outer.auxiliaries.length > 0 ? outer : null;
}

/** The modal that a denial in front pulls before the subject: "at no time will your recordings be handed over". */
export function invertedAuxiliary(tokens: Token[], clause: Clause, before: number): string[] {
  const opening = tokens.slice(clause.from, Math.min(before, clause.from + 7)).map(({ word }) => word);
  const denial = opening.findIndex((word) => word === 'no' || word === 'never' || word === 'nor');
  if (denial < 0 || denial > 2) return [];
  return opening
    .slice(denial + 1, denial + 4)
    .filter((word) => AUXILIARIES.has(word))
    .slice(0, 1);
}

/** "May, with your consent, collect", "may from time to time collect": the auxiliaries before what is inserted. */
export function interruptedAuxiliaries(tokens: Token[], at: number, least: number) {
  for (let i = at - 2; i >= Math.max(least, at - 8); i--) {
    const word = wordAt(tokens, i);
    if (!/^(?:may|might|can|could|will|would|do|does)$/.test(word) && word !== 'not') continue;
    if (!INSERTS.test(wordAt(tokens, i + 1))) return null;
    return readAuxiliaries(tokens, i + 1, least);
  }
  return null;
}
