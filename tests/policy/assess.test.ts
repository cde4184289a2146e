import { describe, expect, it } from 'vitest';
import { assessAgainst } from '../../lib/policy/assess.ts';
import { policyMarkdown, read } from './documents.ts';

const BASE = policyMarkdown(12);
const codeOf = (before: string, after: string): string | null =>
  assessAgainst(read(before, 'md'), read(after, 'md'))?.code ?? null;

describe('assessAgainst', () => {
  it('accepts a small revision, a larger one, and one much shorter that states a new date', () => {
    expect(codeOf(BASE, `${BASE}\nPartners may receive your contacts for advertising.\n`)).toBeNull();
    expect(codeOf(BASE, policyMarkdown(20))).toBeNull();
    expect(codeOf(BASE, policyMarkdown(9, 'June 1, 2023'))).toBeNull();
  });

  it('accepts a rewrite that keeps hardly a sentence', () => {
    const rewrite = `# Parlo Privacy Policy\n\nLast modified: June 1, 2023\n\n${Array.from({ length: 60 }, (_, i) => `Under rule ${i} our group handles whatever you hand over, and tells you so in plain language.`).join('\n\n')}`;
    expect(codeOf(BASE, rewrite)).toBeNull();
  });

  it('names a text cut at the end', () => {
    expect(codeOf(BASE, BASE.slice(0, BASE.length * 0.6))).toBe('truncated');
  });

  it('names a text with holes', () => {
    const sections = BASE.split('\n\n## ');
    expect(codeOf(BASE, sections.filter((_, i) => i === 0 || i % 2 === 1).join('\n\n## '))).toBe('truncated');
  });

  it('names a page that is left of it: headings only', () => {
    const headings = BASE.split('\n')
      .filter((line) => line.startsWith('#'))
      .join('\n\n');
    expect(codeOf(BASE, `${headings}\n\nWe use it to provide the service to you.`)).toBe('contents_only');
  });

  it('names another language', () => {
    const german = `# Datenschutzerklärung\n\n${'Wir erheben Ihre Daten und verwenden sie für den Dienst, wenn Sie ihn nutzen. '.repeat(30)}`;
    expect(codeOf(BASE, german)).toBe('other_language');
  });

  it('names the text for readers of another region', () => {
    const opening = 'If you live in the European Region, Parlo Ireland provides the service to you.';
    const other = "If you don't live in the European Region, Parlo Inc. provides the service to you.";
    expect(codeOf(`${opening}\n\n${BASE}`, `${other}\n\n${BASE}`)).toBe('other_region');
  });
});
