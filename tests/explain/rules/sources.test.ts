import { describe, expect, it } from 'vitest';
import { explainPages } from '../explain-pages.ts';

const COMMON = ['Parlo is a messenger for people and groups.', 'We collect your phone number to create your account.'];

function tell(clause: string) {
  const [finding] = explainPages(COMMON, [...COMMON, clause]).explanation.findings;
  return finding;
}

describe('where data come from', () => {
  it('is said', () => {
    expect(tell('We receive demographic information about you from advertisers and data brokers.')?.sentence).toMatch(
      /from advertisers and data brokers/,
    );
  });

  it('makes a change graver where they are bought', () => {
    expect(tell('We receive demographic information about you from advertisers.')?.severity).toBe('high');
    expect(tell('We receive demographic information about you from researchers.')?.severity).not.toBe('high');
  });
});

describe('the authorities', () => {
  it('are the tax office where only that is named', () => {
    expect(tell('We may disclose your email address to the tax authorities.')?.sentence).toMatch(
      /^The tax authorities may now get your email address/,
    );
  });
});
