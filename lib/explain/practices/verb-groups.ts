import { interruptedAuxiliaries, invertedAuxiliary, readAuxiliaries, sharedAuxiliaries } from './auxiliaries.ts';
import type { Clause } from './clauses.ts';
import {
  AUXILIARIES,
  BE,
  CONTROL,
  DETERMINERS,
  isAdverb,
  isCausing,
  NEGATIONS,
  OBJECT_STARTS,
} from './lexicon/function-words.ts';
import { VERB_FORMS, type VerbClass } from './lexicon/verbs.ts';
import { isOtherWord } from './other-word.ts';
import { type Token, wordAt } from './tokens.ts';

/** A verb of the lexicon in its clause, with what stands before it. Token places. */
export interface VerbGroup {
  lemma: string;
  verbClass: VerbClass;
  /** The verb itself. */
  at: number;
  /** The first auxiliary or adverb before it; the verb itself where there is none. */
  from: number;
  clause: Clause;
  passive: boolean;
  /** `finite` has a subject; `infinitive` says what for; `gerund` is "by sharing", "without selling". */
  form: 'finite' | 'infinitive' | 'gerund';
  /** The causing verb ("allow … to collect"): its object is the subject. */
  causedAt: number | null;
  /** Words of the auxiliaries, in order. */
  auxiliaries: string[];
  /** Number of negations that stand between subject and verb. */
  negations: number;
  /** True where subject and auxiliaries are those of the verb before ("do not sell or share"). */
  coordinated: boolean;
}

const TOOL_VERBS = /^(?:use|utilize|utilise|employ|deploy)$/;
const GETS = /^(?:collect|receive)$/;

/** True for "use … to", not for "is used by somebody to". */
function usesTool(tokens: Token[], { lemma, at }: VerbGroup, to: number): boolean {
  return TOOL_VERBS.test(lemma) && tokens.slice(at, to).every(({ word }) => word !== 'by');
}

/** Finds the verbs that say what happens to data. Linear in the tokens. */
export function findVerbGroups(tokens: Token[], clauses: Clause[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (const clause of clauses) {
    let previous: VerbGroup | null = groups.at(-1) ?? null;
    for (let at = clause.from; at < clause.to; at++) {
      const group = groupAt(tokens, at, clause, previous);
      if (group === null) continue;
      group.auxiliaries = [...invertedAuxiliary(tokens, clause, group.from), ...group.auxiliaries];
      groups.push(group);
      previous = group;
    }
  }
  return groups;
}

function groupAt(tokens: Token[], at: number, clause: Clause, previous: VerbGroup | null): VerbGroup | null {
  const entry = VERB_FORMS.get(wordAt(tokens, at));
  if (entry === undefined || isOtherWord(tokens, at, entry)) return null;
  const { from, auxiliaries, negations } = readAuxiliaries(tokens, at, clause.from);
  const before = wordAt(tokens, from - 1);
  const group: VerbGroup = {
    lemma: entry.lemma,
    verbClass: entry.verbClass,
    at,
    from,
    clause,
    passive: false,
    form: 'finite',
    causedAt: null,
    auxiliaries,
    negations,
    coordinated: false,
  };
  const hasBe = auxiliaries.some((word) => BE.has(word)) || /(?:'re|'s)$/.test(before);
  const isList = before === ',' || /^(?:and|or|nor|and\/or|\/)$/.test(before);
  const followsVerb =
    isList && previous !== null && previous.clause === clause && followsDirectly(tokens, previous.at, from, at);

  if (entry.forms.includes('ed') && hasBe) return { ...group, passive: true };
  if (entry.forms.includes('ing') && !entry.forms.includes('base')) {
    if (hasBe) return group;
    if (followsVerb && previous?.form === 'gerund')
      return { ...group, form: 'gerund', coordinated: true, negations: previous.negations };
    if (/^(?:includes?|involves?)$/.test(before) && readAuxiliaries(tokens, from - 1, clause.from).negations > 0)
      return { ...group, form: 'gerund', negations: 1 };
    const holder = wordAt(tokens, from - 2);
    if (
      before === 'from' &&
      /^(?:prohibited|restricted|prevented|barred|refrain|refrains|forbidden|prohibit|prohibits|banned)$/.test(holder)
    ) {
      return { ...group, negations: 1 };
    }
    if (
      holder === 'business' &&
      tokens.slice(Math.max(clause.from, from - 7), from).some(({ word }) => word === 'not')
    ) {
      return { ...group, negations: 1 };
    }
    return /^(?:without|from|of|by|for|to|stop)$/.test(before)
      ? { ...group, form: 'gerund', negations: before === 'without' ? 1 : negations }
      : null;
  }
  if (before === 'to' && entry.forms.includes('base'))
    return infinitive(tokens, group, from - 1, clause.from, previous);
  if (
    followsVerb &&
    previous !== null &&
    auxiliaries.length === 0 &&
    sameForm(entry.forms, wordAt(tokens, previous.at))
  ) {
    return {
      ...group,
      coordinated: true,
      passive: previous.passive,
      form: previous.form,
      causedAt: previous.causedAt,
      auxiliaries: previous.auxiliaries,
      negations: previous.negations,
    };
  }
  const shared =
    isList && auxiliaries.every((word) => word === 'have') ? sharedAuxiliaries(tokens, from, clause.from) : null;
  if (shared !== null && entry.forms.includes('base')) return { ...group, ...shared };
  if (auxiliaries.length > 0) {
    if (entry.forms.includes('base') || entry.forms.includes('ed')) return group;
    return null;
  }
  // "Requests", "needs": nouns unless somebody plainly asks.
  if (entry.verbClass === 'ask' && !/^(?:we|they|also)$/.test(before) && auxiliaries.length === 0) return null;
  // Without auxiliaries a word form may be a noun or a participle: only a subject right before it makes it a verb.
  if (entry.forms.includes('ed') && !entry.forms.includes('base'))
    return /^(?:(?:we|you|they)(?:'ve)?|have|who|which|that)$/.test(before) ? group : null;
  // "National Archives": a name.
  if (tokens[at]?.isCapital === true && tokens[at - 1]?.isCapital === true) return null;
  // "We do not let partners see".
  if (entry.forms.includes('base') && /^lets?$/.test(wordAt(tokens, from - 2)))
    return infinitive(tokens, group, from, clause.from, previous);
  const interrupted = entry.forms.includes('base') ? interruptedAuxiliaries(tokens, from, clause.from) : null;
  if (interrupted !== null) return { ...group, ...interrupted };
  return isFiniteWithoutAuxiliary(tokens, from, clause, before, entry.verbClass === 'use' ? [] : entry.forms)
    ? group
    : null;
}

function infinitive(
  tokens: Token[],
  group: VerbGroup,
  to: number,
  least: number,
  previous: VerbGroup | null,
): VerbGroup {
  for (let i = to - 1; i >= Math.max(least, to - 12); i--) {
    const word = wordAt(tokens, i);
    if (i === to - 1 && (CONTROL.has(word) || (isAdverb(word) && CONTROL.has(wordAt(tokens, i - 1))))) {
      const control = CONTROL.has(word) ? i : i - 1;
      const outer = readAuxiliaries(tokens, control, least);
      const denies =
        /^(?:refuse|refuses|fail|fails|unable|unlikely)$/.test(wordAt(tokens, control)) ||
        (control < i && NEGATIONS.has(word))
          ? 1
          : 0;
      return {
        ...group,
        from: outer.from,
        // "We may ask for permission to see".
        auxiliaries: word === 'permission' && previous !== null ? previous.auxiliaries : outer.auxiliaries,
        negations: group.negations + outer.negations + denies,
        form: 'finite',
      };
    }
    if (isCausing(word) && i < to - 1) {
      const outer = readAuxiliaries(tokens, i, least);
      // "Will not sell or authorize anyone to use": the denial before holds for this verb too.
      const isJoined = outer.auxiliaries.length === 0 && /^(?:or|and|,|nor)$/.test(wordAt(tokens, i - 1));
      const inherited = isJoined && previous?.clause === group.clause ? previous.negations : 0;
      return {
        ...group,
        causedAt: i,
        auxiliaries: outer.auxiliaries,
        negations: Math.min(1, group.negations + outer.negations + inherited),
        form: 'finite',
      };
    }
  }
  // "We use various technologies to collect …": what the tools do, the company does.
  if (previous?.clause === group.clause && usesTool(tokens, previous, to) && GETS.test(group.verbClass)) {
    const { from, passive: _, ...like } = previous;
    return {
      ...like,
      at: group.at,
      from,
      lemma: group.lemma,
      verbClass: group.verbClass,
      passive: false,
      coordinated: true,
    };
  }
  return { ...group, form: 'infinitive' };
}

/** True where the verb at `at` shares the subject of the one before: verbs in a row, or behind that one's object. */
function followsDirectly(tokens: Token[], verb: number, from: number, at: number): boolean {
  if (from - verb > 14) return false;
  // Nothing but the objects of the verb before may stand between; a new auxiliary would be a new clause.
  let inRow = true;
  for (let i = verb + 1; i < from - 1; i++) {
    const word = wordAt(tokens, i);
    if (AUXILIARIES.has(word)) return false;
    if (!/^(?:,|and|or|nor|and\/or|\/)$/.test(word) && !VERB_FORMS.has(word)) inRow = false;
  }
  return inRow || VERB_FORMS.get(wordAt(tokens, at))?.forms.includes('ed') === true || opensObject(tokens, at + 1);
}

/** Behind an object, "partners", "licence", "aggregate" may be one more noun: a verb has an object of its own. */
function opensObject(tokens: Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (OBJECT_STARTS.has(word) || /^(?:to|with|how)$/.test(word)) return true;
  const next = /^(?:,|and|or|and\/or|\/)$/.test(word) ? wordAt(tokens, at + 1) : '';
  return VERB_FORMS.has(next) || VERB_FORMS.has(wordAt(tokens, at + 2));
}

function sameForm(forms: readonly string[], other: string): boolean {
  const entry = VERB_FORMS.get(other);
  return entry?.forms.some((form) => forms.includes(form)) ?? false;
}

/** Words that behind a noun are rather one more noun. */
const NOUN_LIKE =
  /^(?:license|access|record|records|log|logs|review|reviews|report|reports|post|posts|host|contract|partner|track|trade|lease|exchange|display)$/;

function isFiniteWithoutAuxiliary(
  tokens: Token[],
  from: number,
  clause: Clause,
  before: string,
  forms: readonly string[],
): boolean {
  if (before === '' || from === clause.from) return false;
  // "We, and our partners, use".
  const start = wordAt(tokens, clause.from) === ',' ? clause.from + 1 : clause.from;
  if (before === ',' && wordAt(tokens, start) === 'we' && wordAt(tokens, start + 1) === ',') return true;
  if (clause.kind === 'relative' && from - 1 === clause.from) return true;
  if (DETERMINERS.has(before) || /^(?:to|and|or|,|"|“|'|as|please)$/.test(before)) return false;
  const previous = tokens[from - 1];
  if (
    NOUN_LIKE.test(wordAt(tokens, from)) &&
    !opensObject(tokens, from + 1) &&
    !/^(?:we|you|they|who|which|that|also)$/.test(before)
  )
    return false;
  if (previous === undefined || !previous.isWord)
    return previous?.word === ')' || previous?.word === '"' || previous?.word === '”';
  if (/^(?:(?:we|you|they|it|i)(?:'ll)?|who|which|that|nobody|also)$/.test(before)) return true;
  // "partners use", "Parlo sells": a noun in front and something after, be it the next verb of a row.
  const isRow =
    wordAt(tokens, from + 1) === ',' &&
    VERB_FORMS.get(wordAt(tokens, from + 2))?.forms.some((form) => forms.includes(form));
  return (
    (tokens[from + 1]?.isWord === true || isRow === true || /^["“‘]$/.test(wordAt(tokens, from + 1))) &&
    !/^(?:of|is|are|was|were|may|can|will|for|in|on)$/.test(wordAt(tokens, from + 1)) &&
    (previous.word.endsWith('s') ||
      // "No advertiser receives": the form of one subject needs no plural before it.
      (forms.includes('s') && forms.length === 1) ||
      previous.isCapital ||
      /^(?:company|website|site|app|service|library|party|provider|browser|anyone)$/.test(previous.word))
  );
}
