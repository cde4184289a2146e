import type { Range } from '../../policy/types.ts';
import type { Practice } from '../types.ts';
import { composePractice, type Shared } from './compose.ts';
import { encryptionOf, encryptionScopeOf } from './encryption.ts';
import { NEGATIONS } from './lexicon/function-words.ts';
import type { Reading } from './reading.ts';

/** What a sentence says about encryption, clause by clause: one practice for each clause that speaks of it. */
export function readEncryption(reading: Reading, shared: Shared): Practice[] {
  const practices: Practice[] = [];
  let last: Practice | null = null;
  for (const clause of reading.clauses) {
    const words = reading.tokens.slice(clause.from, clause.to);
    const [first, end] = [words[0], words.at(-1)];
    if (first === undefined || end === undefined || clause.kind === 'if' || clause.kind === 'whether') continue;
    const said = reading.text.slice(first.start, end.end).toLowerCase();
    // The "https" of a web address promises nothing; its colon ends the clause.
    const text = reading.text.startsWith('://', end.end) ? said.replace(/https$/, '') : said.replaceAll('https://', '');
    const range = { start: first.start, end: end.end };
    const negated = words.some(({ word }, at) => NEGATIONS.has(word) && words[at + 1]?.word !== 'only');
    const encryption = encryptionOf(text);
    if (encryption !== null) {
      last = practiceOf(reading, shared, encryption, negated, range);
      practices.push(last);
    } else if (last?.encryption != null && /^(?:but|and|,)/.test(text) && /\b(?:are|is) not\b/.test(text)) {
      // "…, but chats with shops are not": the clause leans on the one before.
      practices.push(practiceOf(reading, shared, { ...last.encryption, scope: encryptionScopeOf(text) }, true, range));
    }
  }
  return practices;
}

function practiceOf(
  reading: Reading,
  shared: Shared,
  encryption: NonNullable<Practice['encryption']>,
  negated: boolean,
  range: Range,
): Practice {
  return composePractice(reading, shared, {
    action: 'secure',
    data: encryption.scope.some((scope) => scope !== 'backups') ? ['message_content'] : [],
    polarity: negated ? 'does_not' : 'does',
    encryption,
    fieldRanges: { encryption: [range] },
  });
}
