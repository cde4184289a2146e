/** Headings and lead-ins that lost what they stand over. */
import { canonicalSentence } from './canonical.ts';
import { shapeOf } from './shape.ts';
import { blocksOf, sliceOf } from './text.ts';
import type { PolicyText } from './types.ts';

/** One may be an edit; a page that was not read whole leaves several. */
const LEAST_HOLLOW = 2;
const LEAD_IN = /:["'”’)]?$/u;

/**
 * True where headings and lead-ins ("We collect the following:") stand over nothing in `part`, and in `whole` over text that
 * `part` has nowhere: the mark of a page of which pieces are missing.
 */
export function isHollowed(part: PolicyText, whole: PolicyText): boolean {
  const next = followersOf(whole);
  const there = shapeOf(part).counts;
  let hollow = 0;
  for (const words of bareOf(part)) {
    const follower = next.get(words);
    if (follower !== undefined && !there.has(follower)) hollow++;
  }
  return hollow >= LEAST_HOLLOW;
}

/** The headings and lead-ins that another heading, or the end, follows at once. */
function bareOf(text: PolicyText): Set<string> {
  const bare = new Set<string>();
  for (const [index, { blocks, heading }] of text.sections.entries()) {
    const last = blocks.at(-1);
    if (last === undefined) continue;
    const said = sliceOf(text, last.range).trim();
    const isLower = (text.sections[index + 1]?.level ?? 0) > (text.sections[index]?.level ?? 0);
    if (blocks.length === 1 && heading !== '' && !isLower) bare.add(canonicalSentence(heading));
    else if (last.kind === 'paragraph' && LEAD_IN.test(said)) bare.add(canonicalSentence(said));
  }
  return bare;
}

/** What stands after each heading and lead-in: the first sentence of the next block, where that is no heading. */
function followersOf(text: PolicyText): Map<string, string> {
  const followers = new Map<string, string>();
  const blocks = blocksOf(text);
  for (const [index, { kind, range }] of blocks.entries()) {
    const next = blocks[index + 1];
    const said = sliceOf(text, range).trim();
    if (next === undefined || next.kind === 'heading' || (kind !== 'heading' && !LEAD_IN.test(said))) continue;
    const first = next.sentences[0];
    if (first !== undefined) followers.set(canonicalSentence(said), canonicalSentence(sliceOf(text, first.range)));
  }
  return followers;
}
