import { summarisePolicy } from '../../explain/summary.ts';
import type { GridCell, PolicySummary } from '../../explain/types.ts';
import type { PolicyText, Quote } from '../../policy/types.ts';
import type { Ports } from '../ports.ts';
import type { VersionHead } from '../types.ts';
import type { AppDocument, AppPromise, VersionView } from '../views.ts';

/** Texts whose summaries are kept while the background lives: reading one takes tens of milliseconds, and pages ask often. */
const SUMMARIES_KEPT = 60;
const summaries = new WeakMap<Ports, Map<string, TextSummary>>();

/** What a stored text says today, with the heading that each quote stands under. */
export interface TextSummary extends Pick<AppDocument, 'grid'> {
  language: string;
  promises: Omit<AppPromise, 'since'>[];
}

/** What one stored version says; null where its text is not stored any more. A text is read once for each life of the background. */
export async function summaryOf(
  ports: Ports,
  { id, extractorVersion }: Pick<VersionHead, 'id' | 'extractorVersion'>,
): Promise<TextSummary | null> {
  const known = summaries.get(ports) ?? new Map<string, TextSummary>();
  summaries.set(ports, known);
  const key = `${id} ${extractorVersion}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const version = await ports.store.version(id);
  if (version === null) return null;
  const summary = placed(version.text, summarisePolicy(version.text));
  known.set(key, summary);
  for (const oldest of known.keys()) {
    if (known.size <= SUMMARIES_KEPT) break;
    known.delete(oldest);
  }
  return summary;
}

/** Headings, contents lists and pointers to other pages bind nobody: what was read from them alone is left out. */
function placed(policy: PolicyText, { grid, promises }: PolicySummary): TextSummary {
  const headings = policy.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'heading'));
  const isHeading = ({ range }: Quote): boolean =>
    headings.some((block) => block.range.start <= range.start && range.end <= block.range.end);
  const told = new Set<string>();
  return {
    language: policy.language,
    grid: grid
      .filter(({ quote }) => !isHeading(quote))
      .map((cell) => ({ ...cell, heading: headingOf(policy, cell.quote) })),
    promises: promises
      .filter(({ quote }) => {
        if (isHeading(quote) || !isWholeSentence(quote.text) || told.has(quote.text)) return false;
        told.add(quote.text);
        return true;
      })
      .map((promise) => ({ ...promise, heading: headingOf(policy, promise.quote) })),
  };
}

function headingOf(policy: PolicyText, { range }: Quote): string {
  return policy.sections.findLast((section) => section.range.start <= range.start)?.heading ?? '';
}

/** A promise is a sentence: a list's fragment or a "Learn more" cannot be held against anybody. */
function isWholeSentence(text: string): boolean {
  return /^[^\p{Ll}]/u.test(text) && /[.!?]["”’)]*$/.test(text) && !/^(?:Learn|Read|See|Find|Visit|Click)\b/.test(text);
}

/** The day that a text gives itself, else the day on which it was first seen. */
function dayOf({ statedDate, firstSeenAt }: Pick<VersionHead, 'statedDate' | 'firstSeenAt'>): string {
  return statedDate ?? firstSeenAt.slice(0, 10);
}

/** The promises of a text, each with the day since which its words are the same, as far back as the earlier texts go without a gap. */
export function withSince(
  summary: TextSummary,
  head: VersionHead,
  earlier: readonly { head: VersionHead; summary: TextSummary }[],
): AppPromise[] {
  return summary.promises.map((promise) => {
    const gap = earlier.findIndex((each) =>
      each.summary.promises.every(({ quote }) => quote.text !== promise.quote.text),
    );
    const oldest = earlier.slice(0, gap === -1 ? earlier.length : gap).at(-1);
    return { ...promise, since: dayOf(oldest?.head ?? head) };
  });
}

/** How many uses of data a text allows, by who may make them. */
export function usesOf(grid: readonly GridCell[]): NonNullable<VersionView['uses']> {
  const uses: NonNullable<VersionView['uses']> = {};
  for (const { recipient, polarity } of grid) {
    if (polarity === 'does') uses[recipient] = (uses[recipient] ?? 0) + 1;
  }
  return uses;
}
