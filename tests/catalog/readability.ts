/** How hard a text is to read, by the Flesch-Kincaid grade (Kincaid et al. 1975): school years, so that age 12 is about grade 7. */
export interface Reading {
  words: number;
  longestSentence: number;
  grade: number;
  hardest: string;
}

/** Counts groups of vowels, less a silent e at the end: right for nine words in ten, which is all the grade needs. */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const trimmed = letters.replace(/(?:[^laeiouysxzcgh]es|[^td]ed|[^aeiouyl]e)$/, '').replace(/^y/, '');
  return Math.max(1, trimmed.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

/** Names count as one syllable wherever they stand: nobody can choose a shorter word for "Telegram". */
function weigh(word: string, first: boolean): number {
  if (/^\d/.test(word)) return 1;
  if (!first && /^[A-Z]/.test(word)) return 1;
  return countSyllables(word);
}

/** Reads a text made of whole sentences. */
export function readText(text: string, names: readonly string[] = []): Reading {
  const plain = names
    .reduce((rest, name) => rest.replaceAll(name, 'It'), text)
    .replace(/\b[\w-]+(?:\.[\w-]+)+\b/g, 'It');
  const sentences = plain
    .split(/[.!?:]+(?:\s|$)/)
    .map((sentence) => sentence.split(/[\s\-–/]+/).filter((word) => /\w/.test(word)));
  const filled = sentences.filter((sentence) => sentence.length > 0);
  const words = filled.flat();
  const syllables = filled.reduce(
    (sum, sentence) => sum + sentence.reduce((inner, word, at) => inner + weigh(word, at === 0), 0),
    0,
  );
  const grade =
    words.length === 0 ? 0 : 0.39 * (words.length / filled.length) + 11.8 * (syllables / words.length) - 15.59;
  const hardest = [...words].sort((a, b) => countSyllables(b) - countSyllables(a))[0] ?? '';
  return {
    words: words.length,
    longestSentence: Math.max(0, ...filled.map((sentence) => sentence.length)),
    grade,
    hardest,
  };
}
