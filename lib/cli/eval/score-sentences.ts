import type { LabelledSentence, ScoredPractice } from './shared-data.ts';

export const SENTENCE_SETS = ['opp115', 'policyie', 'piextract', 'gdpr200'] as const;
export type SentenceSet = (typeof SENTENCE_SETS)[number];

interface Tally {
  tp: number;
  fp: number;
  fn: number;
}

/** Precision, recall and F1 in percent; `n` is the number of sentences that carry the label. */
export interface Rates {
  p: number;
  r: number;
  f1: number;
  n: number;
}

export interface SentenceScore {
  rates: Record<string, Rates>;
  counts: Record<string, number>;
  /** Sentences on which the answer and the label differ: `FP category: text`. */
  misses: string[];
}

const COMPANY = new Set(['first_party', 'affiliate', 'service_provider']);
const OTHERS = new Set(['third_party', 'business_user', 'authority', 'affiliate']);

const isCollect = (p: ScoredPractice): boolean =>
  (p.action === 'collect' || p.action === 'use') && COMPANY.has(p.actor);
const isShare = (p: ScoredPractice): boolean =>
  ((p.action === 'share' || p.action === 'sell') && p.flow !== 'user_directed' && p.flow !== 'incoming') ||
  ((p.action === 'collect' || p.action === 'use') && OTHERS.has(p.actor));
const isStore = (p: ScoredPractice): boolean => p.action === 'retain' || p.action === 'delete';
const isSecure = (p: ScoredPractice): boolean => p.action === 'secure';

const OPP115: Record<string, (p: ScoredPractice) => boolean> = {
  'First Party Collection/Use': isCollect,
  'Third Party Sharing/Collection': isShare,
  'Data Retention': isStore,
  'Data Security': isSecure,
  'User Choice/Control': (p) => p.choice !== 'none',
  'User Access, Edit and Deletion': (p) => p.action === 'right',
};

const POLICYIE: Record<string, (p: ScoredPractice) => boolean> = {
  'data-collection-usage': isCollect,
  'data-sharing-disclosure': isShare,
  'data-storage-retention-deletion': isStore,
  'data-security-protection': isSecure,
};

const percent = (part: number, whole: number): number => Math.round((1000 * part) / (whole || 1)) / 10;

function rate({ tp, fp, fn }: Tally): Rates {
  const p = tp / (tp + fp || 1);
  const r = tp / (tp + fn || 1);
  return { p: percent(p, 1), r: percent(r, 1), f1: percent(2 * p * r, p + r), n: tp + fn };
}

/** Scores practices against one public annotated set, with the rules of the shared ruler `score-sentences.mjs`. */
export function scoreSentences(
  set: SentenceSet,
  rows: LabelledSentence[],
  read: (text: string, lead: string | undefined) => ScoredPractice[],
): SentenceScore {
  const practices = rows.map((row) => read(row.text, row.lead ?? undefined));
  const score: SentenceScore = { rates: {}, counts: {}, misses: [] };
  const count = (
    category: string,
    test: (p: ScoredPractice) => boolean,
    isGold: (row: LabelledSentence) => boolean | null,
  ) => {
    const tally: Tally = { tp: 0, fp: 0, fn: 0 };
    rows.forEach((row, index) => {
      const gold = isGold(row);
      if (gold === null) return;
      const found = (practices[index] ?? []).some(test);
      if (found && gold) tally.tp++;
      else if (found) tally.fp++;
      else if (gold) tally.fn++;
      if (found !== gold)
        score.misses.push(`${found ? 'FP' : 'FN'} ${category}: ${row.lead ? `[${row.lead}] ` : ''}${row.text}`);
    });
    score.rates[category] = rate(tally);
  };
  if (set === 'opp115') {
    for (const [category, test] of Object.entries(OPP115)) {
      // A category that only one of the annotators gave is neither right nor wrong.
      count(category, test, ({ labels }) =>
        labels.categories?.includes(category) ? true : labels.categories_any?.includes(category) ? null : false,
      );
    }
  } else if (set === 'policyie') {
    for (const [intent, test] of Object.entries(POLICYIE))
      count(intent, test, ({ labels }) => labels.intent === intent || Boolean(labels.intent?.includes(intent)));
  } else if (set === 'piextract') {
    scorePiExtract(rows, practices, score);
    count('collect_use', isCollect, ({ labels }) => hasAny(labels.collect_use) || hasAny(labels.not_collect_use));
    count('share', isShare, ({ labels }) => hasAny(labels.share) || hasAny(labels.not_share));
  } else {
    scoreGdpr200(rows, practices, score);
  }
  return score;
}

function hasAny(list: unknown[] | undefined): boolean {
  return (list?.length ?? 0) > 0;
}

function scorePiExtract(rows: LabelledSentence[], practices: ScoredPractice[][], score: SentenceScore): void {
  const counts = { right: 0, wrong: 0, unread: 0, denials: 0, denialsRead: 0 };
  rows.forEach((row, index) => {
    const pairs = [
      { yes: row.labels.collect_use, no: row.labels.not_collect_use, test: isCollect },
      { yes: row.labels.share, no: row.labels.not_share, test: isShare },
    ];
    for (const { yes, no, test } of pairs) {
      if (hasAny(yes) === hasAny(no)) continue;
      const found = (practices[index] ?? []).filter(test);
      if (hasAny(no)) counts.denials++;
      if (found.length === 0) {
        counts.unread++;
        if (hasAny(no)) score.misses.push(`DENIAL UNREAD: ${row.text}`);
        continue;
      }
      const denies = found.every((p) => p.polarity === 'does_not');
      if (hasAny(no) && denies) counts.denialsRead++;
      if (denies === hasAny(no)) counts.right++;
      else {
        counts.wrong++;
        score.misses.push(`POLARITY ${denies ? 'read as denial' : 'read as practice'}: ${row.text}`);
      }
    }
  });
  score.counts = {
    ...counts,
    accuracy: percent(counts.right, counts.right + counts.wrong),
    denialRecall: percent(counts.denialsRead, counts.denials),
  };
}

function scoreGdpr200(rows: LabelledSentence[], practices: ScoredPractice[][], score: SentenceScore): void {
  const counts = { denials: 0, denialsRead: 0, practices: 0, practicesReadAsDenial: 0 };
  rows.forEach((row, index) => {
    const spans = row.labels.spans ?? [];
    if (spans.length === 0) return;
    const found = practices[index] ?? [];
    const denied = spans.some((span) => span.performed === false);
    const performed = spans.some((span) => span.performed === true);
    if (denied && !performed) {
      counts.denials++;
      if (found.some((p) => p.polarity === 'does_not')) counts.denialsRead++;
      else score.misses.push(`DENIAL UNREAD: ${row.text}`);
    }
    if (performed && !denied) {
      counts.practices++;
      if (found.length > 0 && found.every((p) => p.polarity === 'does_not')) {
        counts.practicesReadAsDenial++;
        score.misses.push(`PRACTICE READ AS DENIAL: ${row.text}`);
      }
    }
  });
  score.counts = {
    ...counts,
    denialRecall: percent(counts.denialsRead, counts.denials),
    readAsDenialRate: percent(counts.practicesReadAsDenial, counts.practices),
  };
}
