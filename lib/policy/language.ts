/** Which language a text is written in, from its script and its most frequent words. */
import { CYRILLIC_WORDS, LATIN_WORDS, PERSIAN_LETTERS, SCRIPT_LANGUAGES, URDU_LETTERS } from './language-profiles.ts';

/** Enough to decide; longer texts are sampled at three places. */
const SAMPLE_CHARS = 12_000;
/** Below this share of known words the text is no running text of the language. Real policies have 0.25 to 0.5. */
const MIN_KNOWN_SHARE = 0.08;
const MIN_WORDS = 8;
const LETTERS = /[\p{L}\p{M}]+/gu;

function toSets(lists: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words.split(' '))]));
}
const LATIN = toSets(LATIN_WORDS);
const CYRILLIC = toSets(CYRILLIC_WORDS);

function sampleOf(text: string): string {
  if (text.length <= SAMPLE_CHARS) return text;
  const third = SAMPLE_CHARS / 3;
  const middle = Math.floor(text.length / 2);
  return `${text.slice(0, third)} ${text.slice(middle, middle + third)} ${text.slice(-third)}`;
}

function byWords(sample: string, profiles: ReadonlyMap<string, ReadonlySet<string>>): string {
  const words = sample.toLowerCase().match(LETTERS) ?? [];
  if (words.length < MIN_WORDS) return 'und';
  let best = 'und';
  let bestShare = MIN_KNOWN_SHARE;
  for (const [language, known] of profiles) {
    const share = words.filter((w) => known.has(w)).length / words.length;
    if (share > bestShare) {
      best = language;
      bestShare = share;
    }
  }
  return best;
}

/**
 * The primary language of a text as a BCP 47 code ("en", "pt", "zh"), or "und" where too little or nothing known is written.
 */
export function detectLanguage(text: string): string {
  const sample = sampleOf(text);
  const counts = new Map(SCRIPT_LANGUAGES.map(([language, script]) => [language, sample.match(script)?.length ?? 0]));
  const letters = [...counts.values()].reduce((a, b) => a + b, 0);
  if (letters < 20) return 'und';
  // Japanese mixes its own syllables with Han characters, and dense scripts say more with fewer letters than the names beside them.
  const kana = counts.get('ja') ?? 0;
  const han = counts.get('zh') ?? 0;
  if (kana > 0 && kana * 4 > han) counts.set('ja', kana + han);
  for (const dense of ['ja', 'zh', 'ko']) counts.set(dense, (counts.get(dense) ?? 0) * 3);
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  const script = top?.[0] ?? 'und';
  if (script === 'latin') return byWords(sample, LATIN);
  if (script === 'cyrillic') return byWords(sample, CYRILLIC);
  if (script === 'ar') {
    if ((sample.match(URDU_LETTERS)?.length ?? 0) * 40 > (counts.get('ar') ?? 0)) return 'ur';
    return (sample.match(PERSIAN_LETTERS)?.length ?? 0) * 40 > (counts.get('ar') ?? 0) ? 'fa' : 'ar';
  }
  return script;
}
