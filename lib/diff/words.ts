import { diffArrays } from 'diff';
import type { Mark, MarkedPair, MarkKind } from './types.ts';

/**
 * Edits (insertions plus deletions of words) after which a pair is shown as a whole replacement. A sentence rarely has
 * more than 150 words; the bound keeps unrelated texts of 12,000 words under half a second.
 */
const MAX_EDIT_LENGTH = 1500;

/** Above this share of changed words, marks word by word only confuse: the pair is shown as a replacement. */
const LARGEST_CHANGED_SHARE = 0.75;

/** An unchanged run between two edits is swallowed when it has at most this many words and is shorter than both. */
const ISLAND_WORDS = 1;

/**
 * Marks what was inserted and deleted between two wordings, on whole words. The marks of each side joined give that
 * side's text back. `precise` is false where the wordings were too different and the whole is marked.
 */
export function markWords(before: string, after: string): MarkedPair {
  const oldWords = before.match(TOKENS) ?? [];
  const newWords = after.match(TOKENS) ?? [];
  const edits = diffArrays(oldWords, newWords, { maxEditLength: MAX_EDIT_LENGTH });
  if (edits === undefined) return replacement(before, after);
  const runs: Run[] = edits.map(({ value, added, removed }) => ({
    before: added ? '' : value.join(''),
    after: removed ? '' : value.join(''),
    same: !added && !removed,
  }));
  const changed = runs
    .filter((run) => !run.same)
    .reduce((sum, run) => sum + wordCount(run.before) + wordCount(run.after), 0);
  const total = wordCount(before) + wordCount(after);
  if (total > 0 && changed / total > LARGEST_CHANGED_SHARE) return replacement(before, after);
  const widened = widen(runs);
  return { before: marksOf(widened, 'before'), after: marksOf(widened, 'after'), precise: true };
}

/** A word, a run of white space, or one other character. Surrogate pairs stay whole. */
const TOKENS = /[\p{L}\p{N}\p{M}'’]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

interface Run {
  before: string;
  after: string;
  same: boolean;
}

function replacement(before: string, after: string): MarkedPair {
  const mark = (kind: MarkKind, text: string): Mark[] => (text === '' ? [] : [{ kind, text }]);
  const same = before === after;
  return {
    before: mark(same ? 'same' : 'deleted', before),
    after: mark(same ? 'same' : 'inserted', after),
    precise: same,
  };
}

/** Joins edits that stand apart by a lone word or by spaces and signs only, so that a reader sees phrases, not confetti. */
function widen(runs: Run[]): Run[] {
  const joined: Run[] = [];
  runs.forEach((run, index) => {
    const previous = joined.at(-1);
    const next = runs[index + 1];
    const isIsland =
      run.same &&
      previous !== undefined &&
      !previous.same &&
      next !== undefined &&
      !next.same &&
      isShort(run, previous, next);
    if (previous !== undefined && !previous.same && (!run.same || isIsland)) {
      previous.before += run.before;
      previous.after += run.after;
    } else {
      joined.push({ ...run });
    }
  });
  return joined;
}

function isShort(island: Run, previous: Run, next: Run): boolean {
  const words = wordCount(island.before);
  if (words === 0) return true;
  const around = Math.min(wordCount(previous.before + previous.after), wordCount(next.before + next.after));
  return words <= ISLAND_WORDS && words < around;
}

function marksOf(runs: Run[], side: 'before' | 'after'): Mark[] {
  return runs.flatMap((run): Mark[] => {
    const text = run[side];
    if (text === '') return [];
    return [{ kind: run.same ? 'same' : side === 'before' ? 'deleted' : 'inserted', text }];
  });
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
