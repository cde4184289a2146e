import type { DataType, Purpose } from '../vocabulary.ts';
import type { Mention } from './phrases.ts';
import { type Token, wordAt } from './tokens.ts';

const NO_PERSONS_NAME = /^(?:trading|trade|brand|product|file|host|business|corporate|legal|registered|feature)$/;
const ADDRESSING = /^(?:to|we|will|please|may|can|should|help|that|which|and|or|not)$/;
const ADDRESSED =
  /^(?:any|the|this|these|those|such|your|our|complaints?|issues?|concerns?|questions?|problems?|how|security|fraud|abuse|spam|illegal|legal|technical|safety)$/;
const ADVERTISED = /^(?:marketing|promotional|commercial|advertising|electronic|service|administrative)$/;

/** Behind "video": what is said in it is no picture that somebody sends. */
const CALLS = /^(?:(?:or|and) (?:voice|audio) )?(?:calls?|conferenc|meetings?\b)/;

/** True where a word for data means something else here: "social media", "trading name", "to address complaints". */
export function isOtherSense(tokens: Token[], { from, to }: Mention<DataType>): boolean {
  if (to - from > 1) return false;
  const before = wordAt(tokens, from - 1);
  const after = wordAt(tokens, to);
  switch (tokens[from]?.stem) {
    case 'media':
      return before === 'social' || before === 'mass';
    case 'name':
      return (
        NO_PERSONS_NAME.test(before) ||
        after === 'a' ||
        (before === 'the' && wordAt(tokens, from - 2) === 'in' && after === 'of')
      );
    case 'address':
      return ADDRESSING.test(before) && ADDRESSED.test(after);
    case 'video':
      return CALLS.test(
        tokens
          .slice(to, to + 3)
          .map(({ word }) => word)
          .join(' '),
      );
    case 'chat':
      return before === 'the' && wordAt(tokens, from - 2) === 'of' && tokens[from - 3]?.stem === 'member';
    case 'communication':
      return ADVERTISED.test(before) || /^(?:services?|platforms?|tools?|software|products?)$/.test(after);
    default:
      return false;
  }
}

const PLACES = /^(?:pages?|sites?|websites?|materials?|teams?|staff|department)$/;
const STATE = /^(?:is|are|was|remains?|has|becomes?)$/;
const TEACHES = /^(?:(?:train|teach|improv|develop|build|refin|fine-tun)\w*|for|purposes)$/;
const MODELS = /^(?:machine|ai|artificial|large|generative)$/;
/** So far before the words for models may the verb stand that says they are trained. */
const REACH = 8;

/** True where a word for a purpose says none here: "our marketing pages", "while your account is active". */
export function isStrayPurpose(tokens: Token[], { ids, from, to }: Mention<Purpose>): boolean {
  const after = wordAt(tokens, to);
  const words = tokens.slice(from, to).map(({ word }) => word);
  if (words[0] === 'market' || words[0] === 'markets') return true;
  if (ids.includes('marketing') && words.length === 1 && /^(?:marketing|promotional)$/.test(words[0] ?? ''))
    return PLACES.test(after);
  if (ids.includes('account_management') && /^accounts?$/.test(words.at(-1) ?? '')) return STATE.test(after);
  if (ids.includes('legal') && tokens.slice(Math.max(0, from - 3), from).some(({ word }) => word === 'defined'))
    return true;
  if (ids.includes('ai_training') && MODELS.test(words[0] ?? ''))
    return !tokens.slice(Math.max(0, from - REACH), to + 2).some(({ word }) => TEACHES.test(word));
  return false;
}
