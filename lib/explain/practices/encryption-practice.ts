import type { Practice } from '../types.ts';
import { encryptionOf, encryptionScopeOf } from './encryption.ts';
import { NEGATIONS } from './lexicon/function-words.ts';
import type { Shared } from './read-sentence.ts';
import type { Reading } from './reading.ts';

/** What a sentence says about encryption, clause by clause: one practice for each clause that speaks of it. */
export function readEncryption(reading: Reading, shared: Shared): Practice[] {
  const practices: Practice[] = [];
  let last: Practice | null = null;
  for (const clause of reading.clauses) {
    const words = reading.tokens.slice(clause.from, clause.to);
    const [first, end] = [words[0], words.at(-1)];
    if (first === undefined || end === undefined || clause.kind === 'if' || clause.kind === 'whether') continue;
    const text = reading.text.slice(first.start, end.end).toLowerCase();
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
  range: { start: number; end: number },
): Practice {
  return {
    actor: 'first_party',
    action: 'secure',
    flow: null,
    data: encryption.scope.some((scope) => scope !== 'backups') ? ['message_content'] : [],
    recipients: [],
    sources: [],
    purposes: [],
    polarity: negated ? 'does_not' : 'does',
    modality: 'asserted',
    choice: shared.choice,
    condition: shared.condition,
    exceptions: shared.exceptions.clauses,
    crossReference: shared.exceptions.crossReference,
    scope: shared.scope,
    retention: null,
    encryption,
    range: { start: 0, end: reading.text.length },
    fieldRanges: { encryption: [range] },
  };
}
