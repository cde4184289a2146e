import type { PolicyDiff } from '../../lib/diff/types.ts';
import type { Finding } from '../../lib/explain/types.ts';
import type { PolicyText, StatedDate } from '../../lib/policy/types.ts';
import type { Comparison, Engine } from '../../lib/watch/engine.ts';
import { hashId } from '../../lib/watch/ids.ts';

/**
 * An engine whose answers a test can foresee, for tests of the flow around it: pages are plain sentences; only sentences with
 * "share" matter; "WALL" is a consent wall; "Updated 2021-01-04." is a date; "UNTIL 2021-02-08:" parts a coming from a present text.
 */
export function createToyEngine(extractorVersion = 1): Engine {
  return {
    extractorVersion,
    extract(snapshots, declaration) {
      const html = declaration.sourceDocuments
        .map(({ url }) => snapshots.find(({ sourceUrl }) => sourceUrl === url)?.html ?? '')
        .join(' ');
      if (html.includes('WALL')) return { ok: false, failure: { code: 'consent_wall', detail: 'WALL' } };
      return { ok: true, value: toyText(extractorVersion === 1 ? html : html.replaceAll('menu ', '')) };
    },
    assess(previous, next) {
      const tooShort = next.text.length < previous.text.length / 5;
      return tooShort ? { code: 'truncated' } : null;
    },
    split(text) {
      const match = /^(.*) UNTIL (\d{4}-\d{2}-\d{2}): (.*)$/.exec(text.text);
      if (match === null) return null;
      const [, coming = '', effectiveOn = '', present = ''] = match;
      return { coming: toyText(coming), present: toyText(present), effectiveOn };
    },
    versionId: (termsId, text) => hashId(termsId, text.text),
    compare,
  };
}

export function toyText(html: string): PolicyText {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const statedDates: StatedDate[] = [...text.matchAll(/Updated (\d{4}-\d{2}-\d{2})\./g)].map((match) => ({
    kind: 'updated',
    date: match[1] ?? '',
    range: { start: match.index, end: match.index + match[0].length },
  }));
  const sentences = [...text.matchAll(/[^.]+\.?/g)].map((match) => ({
    range: { start: match.index, end: match.index + match[0].length },
  }));
  const range = { start: 0, end: text.length };
  const block = { kind: 'paragraph' as const, range, depth: 0, lead: null, sentences };
  return {
    title: 'Policy',
    language: 'en',
    statedDates,
    text,
    sections: [{ heading: '', level: 0, range, blocks: [block] }],
  };
}

function sentencesOf(text: PolicyText): string[] {
  return text.text
    .split('.')
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function compare(before: PolicyText, after: PolicyText): Comparison {
  const old = sentencesOf(before);
  const now = sentencesOf(after);
  const rangeIn = (text: PolicyText, sentence: string) => {
    const start = text.text.indexOf(sentence);
    return { start, end: start + sentence.length };
  };
  const gone = old.filter((sentence) => !now.includes(sentence));
  const come = now.filter((sentence) => !old.includes(sentence));
  const finding = (
    direction: 'worse' | 'better',
    side: 'before' | 'after',
    text: PolicyText,
    sentence: string,
  ): Finding => ({
    event: direction === 'worse' ? 'new_recipient' : 'recipient_removed',
    direction,
    severity: 'high',
    data: [],
    recipients: [],
    purposes: [],
    regions: [],
    sentence: `${side}: ${sentence}`,
    short: sentence.slice(0, 45),
    evidence: { before: null, after: null, [side]: { text: sentence, range: rangeIn(text, sentence) } },
    moreEvidence: [],
  });
  const findings = [
    ...come
      .filter((s) => /\bshare/.test(s))
      .map((s) => finding(/never/.test(s) ? 'better' : 'worse', 'after', after, s)),
    ...gone
      .filter((s) => /\bshare/.test(s))
      .map((s) => finding(/never/.test(s) ? 'worse' : 'better', 'before', before, s)),
  ];
  const diff: PolicyDiff = {
    changes: [
      ...gone.map((s) => ({
        kind: 'removed' as const,
        before: [rangeIn(before, s)],
        after: [],
        moved: false,
        similarity: 0,
      })),
      ...come.map((s) => ({
        kind: 'added' as const,
        before: [],
        after: [rangeIn(after, s)],
        moved: false,
        similarity: 0,
      })),
    ],
    renames: [],
    exactShare: 1,
  };
  const changed = findings.length > 0;
  return {
    diff,
    explanation: {
      outcome: changed ? 'changed' : gone.length + come.length > 0 ? 'cosmetic' : 'unchanged',
      severity: changed ? 'high' : 'none',
      headline: changed ? (findings[0]?.sentence ?? '') : '',
      effectiveOn: null,
      findings,
    },
  };
}
