import { describe, expect, it } from 'vitest';
import { services } from '../../lib/catalog/catalog.ts';
import { countSyllables, readText } from './readability.ts';
import { catalogTexts } from './texts.ts';

const names = services()
  .flatMap((service) => [service.name, ...service.alsoNamed, ...service.owners.map(({ name }) => name)])
  .sort((a, b) => b.length - a.length);
const texts = [...new Map(catalogTexts().map((entry) => [entry.text, entry])).values()];

/** Age 12 is about grade 7; one grade of slack, because the formula jumps on texts of one or two sentences. */
const HARDEST_GRADE = 8;
const LONGEST_SENTENCE = 20;
/** Below this many words the formula says nothing: one word like "Notifications" makes a university text. */
const SHORT = 8;

describe('the measure', () => {
  it('counts syllables as a dictionary does', () => {
    const counts = {
      cat: 1,
      message: 2,
      phone: 1,
      encrypted: 3,
      privacy: 3,
      advertisers: 4,
      used: 1,
      services: 3,
      people: 2,
    };
    for (const [word, count] of Object.entries(counts)) expect(countSyllables(word), word).toBe(count);
  });

  it('tells a letter from a friend from a contract', () => {
    expect(readText('You can keep a copy to read. It is plain text.').grade).toBeLessThan(3);
    expect(
      readText(
        'Notwithstanding the aforementioned provisions, processing of personal information necessitates authorisation.',
      ).grade,
    ).toBeGreaterThan(20);
  });

  it('does not count a name against a text', () => {
    expect(readText('Move from Mattermost to Telegram.', ['Mattermost', 'Telegram']).grade).toBeLessThan(2);
  });
});

describe('every text of the catalogue', () => {
  it(`is at most grade ${HARDEST_GRADE}`, () => {
    const hard = texts
      .map((entry) => ({ ...entry, ...readText(entry.text, names) }))
      .filter(({ words, grade }) => words >= SHORT && grade > HARDEST_GRADE)
      .map(({ place, grade, text }) => `${grade.toFixed(1)} ${place}: ${text}`);
    expect(hard).toEqual([]);
  });

  it(`has no sentence over ${LONGEST_SENTENCE} words`, () => {
    const long = texts
      .filter(({ text }) => readText(text, names).longestSentence > LONGEST_SENTENCE)
      .map(({ text }) => text);
    expect(long).toEqual([]);
  });

  it('is at grade 5 or easier on average', () => {
    const grades = texts.map(({ text }) => readText(text, names).grade);
    expect(grades.reduce((sum, grade) => sum + grade, 0) / grades.length).toBeLessThan(5);
  });

  it('neither shouts nor frightens nor sells', () => {
    for (const { place, text } of texts) {
      expect(text, place).not.toMatch(/!/);
      expect(text, place).not.toMatch(
        /\b(alert|urgent|spy|spies|spying|evil|amazing|best ever|revolutionary|military[- ]grade|guaranteed|protect yourself)\b/i,
      );
    }
  });

  it('ends as a sentence does, unless it is a title', () => {
    for (const { place, text } of texts) {
      if (/\s/.test(text.trim()) && /[.!?]\s/.test(text)) expect(text, place).toMatch(/[.?]$/);
      expect(text, place).not.toMatch(/\s{2}|\{(?!from|to)|^\s|\s$/);
    }
  });
});
