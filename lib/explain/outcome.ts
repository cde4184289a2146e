import type { Difference, RuleContext, View } from './rules/context.ts';
import { makeEvent, type RuleEvent } from './rules/event.ts';
import { evidenceOf } from './rules/evidence.ts';
import { findHolder, isNegative } from './rules/said.ts';
import type { SentenceView } from './rules/sentence-view.ts';
import { directionOf } from './rules/unread.ts';

/** A clause about data: only these can mean something for a reader that we failed to read. */
const ABOUT_DATA =
  /\b(?:information|data|messages?|contacts?|location|phone number|e-?mail|address|photos?|content|cookies?|share[ds]?|sharing|disclos\w+|collect\w*|process\w*|consent|retain\w*|encrypt\w*)\b/;
const ABOUT_THE_PAGE =
  /\b(?:click|contact|write to|representative|e-?mail us|visit|see our|read more|learn more|last (?:updated|modified|revised)|effective (?:date|as of)|updated? (?:this|our|the) (?:privacy )?policy|help cent(?:er|re)|table of contents|version|copyright|banner)\b|©/;

/** A clause that came or went with fewer words of its own than this is a pointer or a heading. */
const MIN_FRESH_STEMS = 6;
/** Pairs more alike than this differ in spelling or order only, unless a token that turns the sense changed. */
const SAME_BUT_FOR_STYLE = 0.6;

/**
 * Where no rule could say what a change means: one event of unclear meaning for the change with the most new words about
 * data, or null where nothing of substance changed.
 */
export function findUnclear(context: RuleContext): RuleEvent | null {
  let best: { event: RuleEvent; weight: number } | null = null;
  for (const difference of context.differences) {
    const weight = weighUnread(difference, context);
    if (weight <= 0 || (best !== null && weight <= best.weight)) continue;
    const [before, after] = [difference.before[0] ?? null, difference.after[0] ?? null];
    const [view, sentence] = after === null ? [context.lost, before] : [context.gained, after];
    const phrases = sentence === null ? [] : view.phrases(sentence, []);
    const direction = directionOf(sentence?.lower ?? '', after !== null);
    best = { weight, event: makeEvent({ ...UNREAD, direction, before, after, phrases }) };
  }
  return best?.event ?? findLargest(context) ?? findBinding(context);
}

/** Words by which a clause binds somebody: what it rules may matter though it is not about data. */
const BINDING =
  /\b(?:you agree|you (?:may|must|shall|will|waive|consent)|we may|in our (?:sole )?discretion|governed by|subject to|compl(?:y|ies) with|shall|waives?|disputes?|courts?|no longer (?:able|offer|available|valid))\b/;
/** A new or lost clause with fewer words that carry matter is a pointer. */
const LEAST_BINDING_STEMS = 7;

/** The longest whole clause that came or went and binds somebody, where its words stand nowhere in the other version. */
function findBinding({ gained, lost }: RuleContext): RuleEvent | null {
  for (const view of [gained, lost]) {
    const clauses = view.sentences.filter(
      (sentence) =>
        !sentence.isHeading &&
        sentence.stems.size >= LEAST_BINDING_STEMS &&
        BINDING.test(sentence.lower) &&
        !ABOUT_THE_PAGE.test(sentence.lower) &&
        !findHolder(sentence, view.other, SAME_CLAUSE, () => true),
    );
    const [sentence] = clauses.sort((a, b) => b.stems.size - a.stems.size);
    if (sentence !== undefined) return unclearClause(view, sentence);
  }
  return null;
}

/** Share of a clause's words in one other clause that makes it the same one. */
const SAME_CLAUSE = 0.6;

/** New words of this number in all, in whole new or lost clauses, are more than a banner. */
const MANY_FRESH_STEMS = 12;

/** The new or lost clause with the most new words, where so much is new that it cannot be style, whatever it is about. */
function findLargest({ gained, lost }: RuleContext): RuleEvent | null {
  const fresh = new Set<string>();
  let best: { view: View; sentence: SentenceView; count: number } | null = null;
  for (const view of [gained, lost]) {
    for (const sentence of view.sentences) {
      if (sentence.isHeading) continue;
      const own = [...sentence.stems].filter((stem) => !view.other.vocabulary.has(stem));
      for (const stem of own) fresh.add(stem);
      if (best === null || own.length > best.count) best = { view, sentence, count: own.length };
    }
  }
  if (best === null || fresh.size < MANY_FRESH_STEMS) return null;
  return unclearClause(best.view, best.sentence);
}

const UNREAD = { event: 'definition_changed', grade: 'detail' } as const;

function unclearClause(view: View, sentence: SentenceView): RuleEvent {
  const evidence = evidenceOf(view, { sentence, counterparts: [] });
  const direction = directionOf(sentence.lower, view.side === 'gained');
  return makeEvent({ ...UNREAD, direction, ...evidence, phrases: view.phrases(sentence, []) });
}

function weighUnread({ before, after, similarity }: Difference, context: RuleContext): number {
  const isPair = before.length > 0 && after.length > 0;
  if (isPair) {
    const turned = countNegations(before) !== countNegations(after);
    if (similarity >= SAME_BUT_FOR_STYLE && !turned) return 0;
  }
  const sentences = after.length > 0 ? after : before;
  const other = after.length > 0 ? context.before : context.after;
  let weight = 0;
  for (const sentence of sentences) {
    if (sentence.isHeading || !ABOUT_DATA.test(sentence.lower) || ABOUT_THE_PAGE.test(sentence.lower)) continue;
    const fresh = [...sentence.stems].filter((stem) => !other.vocabulary.has(stem)).length;
    const isElsewhere = findHolder(sentence, other, 0.7, () => true);
    if (fresh >= MIN_FRESH_STEMS && !isElsewhere) weight += fresh;
  }
  return weight;
}

function countNegations(sentences: SentenceView[]): number {
  return sentences.filter(({ lower }) => isNegative(lower)).length;
}
