import type { Practice } from '../types.ts';
import type { Action, Choice } from '../vocabulary.ts';
import { composePractice, idsOf, rangesOf, type Shared, specificData } from './compose.ts';
import type { Reading } from './reading.ts';
import { wordAt } from './tokens.ts';

const NOUNS: Record<string, Action> = {
  use: 'use',
  usage: 'use',
  processing: 'use',
  collection: 'collect',
  sharing: 'share',
  disclosure: 'share',
  transfer: 'share',
  sale: 'sell',
};
const REFUSES =
  /\b(?:refuse|object(?:ion)? to|opt[- ]out (?:of|from)|decline|stop|turn off|switch off|disable|prevent|limit|reject)\b/;
const CONSENTS = /\b(?:consent|agree|opt[- ]in) to\b/;
const NOT_ELSEWHERE = /\bnot (?:offered|available|possible|given)\b[^.;]{0,20}\b(?:elsewhere|outside|in other)/;

/**
 * Practices told by a noun that the person may refuse or accept: "refuse the use of their chats for AI development",
 * "consent to the transfer of your data".
 */
export function readNominal(reading: Reading, lower: string, shared: Shared): Practice[] {
  const choice: Choice | null = REFUSES.test(lower) ? 'opt_out' : CONSENTS.test(lower) ? 'opt_in' : null;
  // "Revoke your consent to our use": a right of the person, no use that is new.
  if (choice === null || /\b(?:revoke|withdraw)/.test(lower)) return [];
  const at = reading.tokens.findIndex(
    ({ word }, i) => NOUNS[word] !== undefined && wordAt(reading.tokens, i + 1) === 'of',
  );
  const noun = reading.tokens[at];
  const action = NOUNS[noun?.word ?? ''];
  const end = reading.clauses.find(({ from, to }) => at >= from && at < to)?.to ?? 0;
  const data = reading.data.filter(({ from, to }) => from > at && to <= end);
  if (noun === undefined || action === undefined || data.length === 0) return [];
  const isShared = action === 'share' || action === 'sell';
  const recipients = isShared ? reading.recipients.filter(({ from }) => from > at) : [];
  const purposes = reading.purposes.filter(({ from, to }) => from > at && to <= end);
  const said = {
    action,
    flow: isShared ? ('outgoing' as const) : ('internal' as const),
    data: specificData(data),
    recipients: idsOf(recipients),
    purposes: idsOf(purposes),
    fieldRanges: {
      action: [{ start: noun.start, end: noun.end }],
      data: rangesOf(reading, data),
      recipients: rangesOf(reading, recipients),
      purposes: rangesOf(reading, purposes),
    },
  };
  // "You consent to the collection of your data" alone says no more than that there is a policy, and "you may opt out of
  // the use of your data for ads" that there is a way out.
  const isEmpty =
    said.data.every((id) => id === 'personal_generic' || (choice === 'opt_out' && id === 'cookies')) &&
    (choice === 'opt_out'
      ? !said.purposes.includes('ai_training')
      : [...said.purposes, ...said.recipients].length === 0);
  if (isEmpty) return [];
  const notElsewhere = NOT_ELSEWHERE.test(lower);
  const regions = shared.scope.regions.filter((region) => !notElsewhere || region !== 'rest_of_world');
  const practices = [composePractice(reading, shared, { ...said, choice, scope: { ...shared.scope, regions } })];
  if (notElsewhere) {
    practices.push(
      composePractice(reading, shared, {
        ...said,
        choice: 'none',
        scope: { ...shared.scope, regions: ['rest_of_world'] },
      }),
    );
  }
  return practices;
}
