import type { Reading } from './reading.ts';
import { wordAt } from './tokens.ts';

export interface Exceptions {
  /** Verbatim, without the word that opens them. */
  clauses: string[];
  crossReference: boolean;
}

const CROSS_REFERENCE =
  /\b(?:except|other than|unless|apart from)(?: \w+)? (?:as |in the (?:\w+ ){1,2})?(?:otherwise )?(?:described|set (?:out|forth)|disclosed|explained|stated|provided|specified|noted|outlined|in this|below|listed|indicated|detailed)/;

/** What a sentence takes out of what it says: "except …", "unless …", "other than …", "without your consent". */
export function exceptionsOf(reading: Reading, lower: string): Exceptions {
  const clauses: string[] = [];
  for (const clause of reading.clauses) {
    if (clause.kind !== 'except' && clause.kind !== 'unless') continue;
    const opener = wordAt(reading.tokens, clause.from);
    const skip = opener === 'other' || opener === 'apart' ? 2 : 1;
    const first = reading.tokens[clause.from + skip];
    let last = clause.to - 1;
    while (last > clause.from && reading.tokens[last]?.isWord === false) last -= 1;
    const end = reading.tokens[last]?.end;
    if (first === undefined || end === undefined || end <= first.start) continue;
    const said = reading.text.slice(first.start, end);
    // What a cross reference points at is the exception itself.
    const pointer = /\bsection (?:on|about|titled|called|entitled) ["“']?/.exec(said);
    clauses.push(pointer === null ? said : said.slice(pointer.index + pointer[0].length));
  }
  const consent =
    /\bwithout (?:your|the|first|prior|obtaining|express|explicit)[^,.;]{0,60}?(?:consent|permission|approval|authori[sz]ation)\b/.exec(
      lower,
    );
  if (consent !== null) clauses.push(reading.text.slice(consent.index, consent.index + consent[0].length));
  return { clauses, crossReference: CROSS_REFERENCE.test(lower) };
}
