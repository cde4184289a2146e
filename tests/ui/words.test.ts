import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import ui from '../../assets/locales/en/ui.json' with { type: 'json' };
import { languageWord, readFailureText, regionWord } from '../../lib/ui/words.ts';

const root = new URL('../..', import.meta.url).pathname;
const sources = ['lib/ui', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8')),
);
const code = sources.join('\n');
/** Beginnings of keys that are put together: `ui.data.${…}`. */
const families = [...code.matchAll(/[`'](ui\.[\w.-]*\.)\$\{/g)].map(([, family]) => family ?? '');

describe('the words of the interface', () => {
  it('are all used', () => {
    const unused = Object.keys(ui).filter(
      (key) => !code.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)),
    );
    expect(unused).toEqual([]);
  });

  it('keep the voice: no exclamation marks, no shouting, sentences of at most 25 words', () => {
    for (const [key, text] of Object.entries(ui)) {
      expect(text, key).not.toMatch(/!|\b[A-Z]{5,}\b/);
      for (const sentence of text.split(/[.?:] /))
        expect(sentence.split(' ').length, `${key}: ${sentence}`).toBeLessThanOrEqual(25);
    }
  });
});

describe('words for what comes from outside', () => {
  it('shows unknown regions and malformed languages as they are', () => {
    expect(regionWord('BR')).toBe('BR');
    expect(languageWord('en')).toBe('English');
    expect(languageWord('und')).toBe('language unknown');
    expect(languageWord('not a tag')).toBe('not a tag');
  });

  it('says why a page was not read, and admits where it does not know', () => {
    expect(readFailureText(null)).toBe('The page did not show the policy.');
    expect(readFailureText('timeout')).toBe('The site did not answer in time.');
  });
});
