import type { Recipient } from '../vocabulary.ts';
import { DETERMINERS } from './lexicon/function-words.ts';
import type { Mention } from './phrases.ts';
import type { Reading } from './reading.ts';
import { wordAt } from './tokens.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Who does what a verb says. `things` are data or tools that cannot act; `none`: no subject could be read. */
export interface Subject {
  kind: 'first_party' | 'user' | 'others' | 'things' | 'none';
  /** The words for the others; also for those of "we and our partners". */
  mentions: Mention<Recipient>[];
  /** Negations in the subject: "no partner …", "nobody". */
  negations: number;
}

/** A subject with the words for others that name it. */
export function someone(kind: Subject['kind'], mentions: Mention<Recipient>[] = [], negations = 0): Subject {
  return { kind, mentions, negations };
}

const NONE = someone('none');
const FIRST = new Set(['i', 'we', 'us', "we'll", "we've", "we're", "we'd", 'ourselves']);
const USER = new Set([
  'you',
  "you'll",
  "you've",
  "you're",
  'user',
  'customer',
  'member',
  'visitor',
  'subscriber',
  'player',
  'parent',
  'individual',
  'applicant',
  'guest',
  'child',
]);
const OWN_NOUNS = new Set([
  'company',
  'website',
  'site',
  'service',
  'app',
  'application',
  'library',
  'platform',
  'server',
  'technology',
  'cookie',
  'system',
  'software',
  'beacon',
  'tool',
  'web',
  'organization',
  'publisher',
  'corporation',
  'studio',
  'team',
  'employee',
  'personnel',
  'staff',
  'pixel',
  'sdk',
  'device',
  'tag',
]);

/** Before "site" or "service": somebody else's. */
const NOT_OWN =
  /^(?:third-party|party|of|to|on|from|destination|originating|linked|linking|external|outside|another|every|most)$/;

/** The subject of a verb, looked for before it in its clause, in the object of a causing verb, or before a "who". */
export function subjectOf(reading: Reading, group: VerbGroup): Subject {
  const { clause } = group;
  if (group.causedAt !== null) return classify(reading, group.causedAt + 1, group.at, false);
  const opener = wordAt(reading.tokens, clause.from);
  if (clause.kind === 'relative') {
    const first = reading.verbs.find((verb) => verb.clause === clause);
    const hasOwn = first === group || first === undefined || group.coordinated;
    const start = /^(?:we|you|they)(?:'ve)?$/.test(opener) ? clause.from : clause.from + 1;
    const own = hasOwn ? classify(reading, start, Math.min(group.from, (first ?? group).from), true) : NONE;
    if (own.kind !== 'none' && own.kind !== 'things') return own;
    return before(reading, clause.from, !hasOwn || opener === 'whose');
  }
  // "They have access, but may not use it": the subject of the verb before.
  const shared =
    /^(?:but|and)$/.test(opener) && group.from === clause.from + 1 ? verbBefore(reading, clause.from) : null;
  if (shared !== null) return subjectOf(reading, shared);
  const row = group.coordinated ? (reading.verbs.find((verb) => verb.clause === clause) ?? group) : group;
  const found = classify(reading, clause.from, Math.min(row.from, group.from), true);
  if (found.kind !== 'none' || found.negations > 0) return found;
  // The subject may stand in the clause before, cut off by an inserted one ("Partners (such as …) may collect").
  return clause.kind === 'main' && !startsAfresh(reading, clause.from) ? before(reading, clause.from, false) : NONE;
}

function verbBefore(reading: Reading, from: number): VerbGroup | null {
  return (
    reading.verbs.findLast(({ at, form, clause }) => at < from && form === 'finite' && clause.kind === 'main') ?? null
  );
}

/** True after a sign that ends a sentence or list: nothing before it can be the subject. */
function startsAfresh(reading: Reading, from: number): boolean {
  return /^[.:!?•]$/.test(wordAt(reading.tokens, from));
}

function before(reading: Reading, from: number, whole: boolean): Subject {
  const index = reading.clauses.findIndex((clause) => clause.from === from);
  let step = 1;
  // An inserted clause in brackets is passed over, and one that describes a noun ("the partners we work with").
  while (isInserted(reading, index - step)) step += 1;
  const previous = reading.clauses[index - step];
  if (previous === undefined) return NONE;
  if (whole) return classify(reading, previous.from, previous.to, true);
  // The noun right before, whatever it hangs on: "a list of the partners that …".
  const next = reading.recipients.find((mention) => mention.to === from);
  if (next !== undefined && reading.clauses[index]?.kind === 'relative') return someone('others', [next]);
  // Else the last mention within a few words.
  const near = classify(reading, Math.max(previous.from, from - 8), from, false);
  return near.kind === 'none' ? classify(reading, previous.from, from, true) : near;
}

function isInserted(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  const opener = wordAt(reading.tokens, clause?.from ?? -1);
  return /^[()]$/.test(opener);
}

function classify(reading: Reading, from: number, to: number, pronounsFirst: boolean): Subject {
  const { tokens } = reading;
  // "All users of the app" are the reader.
  const mentions = reading.recipients.filter(
    (mention) => mention.from >= from && mention.to <= to && !/^(?:users|members)$/.test(wordAt(tokens, mention.from)),
  );
  let first = false;
  let user = false;
  let things = false;
  let negations = 0;
  for (let at = from; at < to; at++) {
    const { word, stem, isCapital } = tokens[at] ?? { word: '', stem: '', isCapital: false };
    const previous = wordAt(tokens, at - 1);
    if (/^(?:no|none|nobody|neither|nothing)$/.test(word) && wordAt(tokens, at + 1) !== 'longer') negations += 1;
    if (FIRST.has(word) && !(pronounsFirst && /^(?:to|with|from|by|about|for|on|of)$/.test(previous))) first = true;
    else if (USER.has(stem) && !/^(?:to|with|from|by|about|for|on|of|other)$/.test(previous)) user = true;
    else if (reading.ownNames.has(stem) || (OWN_NOUNS.has(stem) && !NOT_OWN.test(previous))) things = true;
    else if (isCapital && at > from && !DETERMINERS.has(word) && mentions.length === 0) things = true;
  }
  const outside = mentions.filter(
    ({ from: at, ids }) => !isObjectOfPreposition(reading, at, from) && !(ids.includes('public') && first),
  );
  negations = Math.min(1, negations);
  if (!first && outside[0] !== undefined) first = isJoinedToName(reading, from, outside[0].from);
  if (first) return someone('first_party', outside, negations);
  const they = tokens.slice(from, to).some(({ word }) => /^(?:they|these|those)$/.test(word));
  if (user && outside.length === 0) return someone('user', [], negations);
  if (outside.length > 0) return someone('others', outside, negations);
  if (!first && namesOthers(reading, from, to))
    return someone('others', [{ ids: ['third_parties'], from, to }], negations);
  if (they && pronounsFirst) {
    const earlier = reading.recipients.filter((mention) => mention.to <= from);
    if (earlier.length > 0) return someone('others', earlier.slice(-1), negations);
    const isAlone = tokens.slice(from, to).some(({ word }) => word === 'they');
    // "They" are the people or the things that the sentence named before.
    if (isAlone && tokens.slice(0, from).some(({ stem }) => USER.has(stem))) return someone('user', [], negations);
    if (isAlone && reading.data.some((mention) => mention.to <= from)) return someone('things', [], negations);
    if (isAlone) return someone('others', [{ ids: ['third_parties'], from, to }], negations);
    if (
      tokens
        .slice(from, to)
        .some(({ stem }) => /^(?:company|entity|organization|server|network|site|website|service|provider)$/.test(stem))
    )
      return someone('others', [{ ids: ['third_parties'], from, to }], negations);
  }
  if (things) return someone('first_party', [], negations);
  const data = reading.data.some((mention) => mention.from >= from && mention.to <= to);
  return data || to > from ? someone(data ? 'things' : 'none', [], negations) : NONE;
}

/** "Companies that …", "such provider": companies in general, and one spoken of before, are not the policy's own. */
function namesOthers({ tokens }: Reading, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ word, isCapital }, i) => {
    const before = wordAt(tokens, from + i - 1);
    if (/^(?:companies|entities|organi[sz]ations|firms|parties|providers)$/.test(word))
      return !/^(?:our|we|of|to|with|by|from|for)$/.test(before) && (!isCapital || i === 0);
    return (
      /^(?:provider|firm|entity|party|sponsor|issuer|company)$/.test(word) &&
      !isCapital &&
      /^(?:the|such|that|this)$/.test(before) &&
      !(word === 'company' && before !== 'that' && before !== 'such')
    );
  });
}

/** "Parlo and our partners", "the Site or third parties": the company by its name, or by what it runs, before the others. */
function isJoinedToName(reading: Reading, from: number, others: number): boolean {
  let at = others - 1;
  while (at > from && DETERMINERS.has(wordAt(reading.tokens, at)) && at > others - 4) at -= 1;
  if (!/^(?:and|or)$/.test(wordAt(reading.tokens, at))) return false;
  while (at > from && /^(?:and|or|\/|,)$/.test(wordAt(reading.tokens, at))) at -= 1;
  const name = reading.tokens[at];
  return (
    name !== undefined &&
    (name.isCapital || OWN_NOUNS.has(name.stem)) &&
    (at - from < 3 || reading.tokens[at - 1]?.word === ',')
  );
}

const PARTS = /^(?:some|many|most|one|any|all|each|none|certain|several|both|number)$/;

function isObjectOfPreposition(reading: Reading, at: number, least: number): boolean {
  for (let i = at - 1; i >= Math.max(least, at - 3); i--) {
    const word = wordAt(reading.tokens, i);
    // "Some of our partners" are partners.
    if (word === 'of' && PARTS.test(wordAt(reading.tokens, i - 1))) return false;
    if (/^(?:to|with|from|by|of|for|on|through|via|about|at)$/.test(word)) return true;
    if (!DETERMINERS.has(word) && !/^(?:and|or)$/.test(word)) return false;
  }
  return false;
}
