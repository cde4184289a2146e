import { comparableWords } from './normalise.ts';
import type { Rename } from './types.ts';
import type { Unit } from './units.ts';

/**
 * Renames that happened in the field and also touch words that are not names. Written as comparable words.
 * Sources: the recorded histories of WhatsApp (2021, 2022), Facebook (2021) and Twitter (2023).
 */
const KNOWN_RENAMES: readonly (readonly [string, string])[] = [
  ['facebook companies', 'meta companies'],
  ['facebook company', 'meta company'],
  ['facebook products', 'meta products'],
  ['facebook', 'meta'],
  ['twitter', 'x'],
  ['tweet', 'post'],
  ['tweets', 'posts'],
  ['retweet', 'repost'],
  ['retweets', 'reposts'],
  ['inc', 'llc'],
  ['line corporation', 'ly corporation'],
];

/** A name must give way this often to count as renamed on the document's own evidence: once may be a correction. */
const LEAST_EVIDENCE = 2;

/** Words around the names that must be equal: two headings of names only are no evidence. */
const LEAST_CONTEXT_WORDS = 4;

/** A renamed name is nearly gone from the new text. */
const LEFT_OVER_SHARE = 0.34;

/**
 * Finds names that the new text replaces throughout. The evidence is pairs of sentences that are equal but for
 * capitalised names; a known rename needs one such pair, any other two. Words that carry meaning are never renames,
 * because only capitalised phrases inside a sentence are considered.
 */
export function findRenames(before: Unit[], after: Unit[]): Rename[] {
  const afterKeys = new Set(after.map((unit) => unit.key));
  const beforeKeys = new Set(before.map((unit) => unit.key));
  const oldOnly = before.filter((unit) => !afterKeys.has(unit.key));
  const newOnly = after.filter((unit) => !beforeKeys.has(unit.key));
  const tallies = new Map<string, Rename>();
  const note = (oldName: string, newName: string): void => {
    const id = `${oldName}\n${newName}`;
    const tally = tallies.get(id) ?? { before: oldName, after: newName, count: 0 };
    tally.count += 1;
    tallies.set(id, tally);
  };
  noteSkeletonPairs(oldOnly, newOnly, note);
  noteKnownPairs(oldOnly, new Set(newOnly.map((unit) => unit.key)), note);
  const isKnown = (rename: Rename): boolean =>
    KNOWN_RENAMES.some(([a, b]) => a === rename.before && b === rename.after);
  return [...tallies.values()]
    .filter((rename) => rename.count >= LEAST_EVIDENCE || isKnown(rename))
    .filter((rename) => hasGivenWay(rename, before, after))
    .sort((a, b) => b.before.length - a.before.length || (a.before < b.before ? -1 : 1));
}

/** The unit's words with every old name replaced by its new one. */
export function applyRenames(words: string[], renames: Rename[]): string[] {
  if (renames.length === 0) return words;
  let text = ` ${words.join(' ')} `;
  for (const { before, after } of renames) text = text.replaceAll(` ${before} `, ` ${after} `);
  return text.trim().split(' ');
}

/** Names inside a sentence: runs of capitalised words, without the small word that may open the sentence. */
function namesIn(text: string): string[] {
  const runs = text.match(/\b\p{Lu}[\p{L}\p{N}.&-]*(?: (?:of |the )?\p{Lu}[\p{L}\p{N}.&-]*)*/gu) ?? [];
  return runs.map((run) => run.replace(OPENING_WORD, '').replace(/(?<![.,])[.,]+$/, '')).filter((name) => name !== '');
}

const OPENING_WORD =
  /^(?:The|A|An|Our|Your|We|You|If|When|This|These|Some|All|Any|For|In|With|By|As|To|It|They|No)(?: |$)/;

function noteSkeletonPairs(oldOnly: Unit[], newOnly: Unit[], note: (a: string, b: string) => void): void {
  const bySkeleton = new Map<string, string[][]>();
  for (const unit of newOnly) {
    const { skeleton, names } = skeletonOf(unit);
    if (names.length > 0 && hasContext(skeleton))
      bySkeleton.set(skeleton, [...(bySkeleton.get(skeleton) ?? []), names]);
  }
  for (const unit of oldOnly) {
    const { skeleton, names } = skeletonOf(unit);
    const partners = bySkeleton.get(skeleton)?.find((other) => other.length === names.length);
    if (partners === undefined) continue;
    const changed = new Set<string>();
    names.forEach((name, i) => {
      const partner = partners[i];
      if (partner !== undefined && partner !== name && !changed.has(name)) {
        changed.add(name);
        note(name, partner);
      }
    });
  }
}

function skeletonOf(unit: Unit): { skeleton: string; names: string[] } {
  const names = namesIn(unit.text)
    .map((name) => comparableWords(name).join(' '))
    .filter((name) => name !== '');
  let skeleton = ` ${unit.key} `;
  for (const name of [...names].sort((a, b) => b.length - a.length))
    skeleton = skeleton.replace(` ${name} `, ' \u0001 ');
  return { skeleton, names };
}

function noteKnownPairs(oldOnly: Unit[], newKeys: Set<string>, note: (a: string, b: string) => void): void {
  for (const unit of oldOnly) {
    for (const [oldName, newName] of KNOWN_RENAMES) {
      const padded = ` ${unit.key} `;
      if (padded.includes(` ${oldName} `) && newKeys.has(padded.replaceAll(` ${oldName} `, ` ${newName} `).trim())) {
        note(oldName, newName);
      }
    }
  }
}

function hasGivenWay(rename: Rename, before: Unit[], after: Unit[]): boolean {
  const oldBefore = countOf(rename.before, before);
  return (
    oldBefore > 0 &&
    countOf(rename.before, after) <= oldBefore * LEFT_OVER_SHARE &&
    countOf(rename.after, after) > countOf(rename.after, before)
  );
}

function countOf(name: string, units: Unit[]): number {
  const needle = ` ${name} `;
  let count = 0;
  for (const unit of units) count += ` ${unit.key} `.split(needle).length - 1;
  return count;
}

function hasContext(skeleton: string): boolean {
  return skeleton.split(' ').filter((word) => word !== '' && word !== '\u0001').length >= LEAST_CONTEXT_WORDS;
}
