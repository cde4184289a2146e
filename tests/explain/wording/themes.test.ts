import { describe, expect, it } from 'vitest';
import { explainPages } from '../explain-pages.ts';

const COMMON = ['Parlo is a messenger for people and groups.', 'We collect your phone number to create your account.'];

function findingsOf(old: string[], young: string[]) {
  return explainPages([...COMMON, ...old], [...COMMON, ...young]).explanation.findings;
}

describe('findings', () => {
  it('about the same receivers are told at once, with all quotes', () => {
    const clauses = ['We share your contacts with advertisers.', 'We share your precise location with advertisers.'];
    const findings = findingsOf([], clauses);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding?.sentence).toMatch(/Advertisers can now get your contacts and your exact location/);
    const quotes = [finding?.evidence, ...(finding?.moreEvidence ?? [])].map((evidence) => evidence?.after?.text);
    expect(quotes.sort()).toEqual([...clauses].sort());
  });

  it('about other receivers stay apart: what one gets, another need not get', () => {
    const sentences = findingsOf(
      [],
      ['We share your contacts with advertisers.', 'We share your health data with researchers.'],
    ).map(({ sentence }) => sentence);
    expect(sentences).toHaveLength(2);
    for (const sentence of sentences) expect(sentence).not.toMatch(/contacts.*health|health.*contacts/);
  });

  it('tell one clause once', () => {
    const findings = findingsOf([], ['We share your contacts with advertisers for marketing purposes.']);
    expect(findings).toHaveLength(1);
  });

  it('tell a loss before a gain of the same weight', () => {
    const directions = findingsOf(
      ['We do not share your messages with advertisers.'],
      ['We will not share your contacts with data brokers.'],
    ).map(({ direction }) => direction);
    expect(directions).toEqual(['worse', 'better']);
  });
});
