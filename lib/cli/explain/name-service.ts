const FALLBACK = 'the service';
/** A name as the subject or owner of what a service does. */
const OWNER =
  /\b(\p{Lu}[\p{L}\p{N}]{2,24})(?:['’]s| (?:may|will|does|collects|uses|shares|Privacy Policy|Services?))\b/gu;
/** A name that stands fewer times in a policy is not that of its service. */
const MIN_MENTIONS = 5;

/**
 * The name of the service as its policy writes it: the hint (the folder of a history) where the text has it, else the
 * name that stands before "Privacy Policy" or most often next to what a service does. "The service" where none is sure.
 */
export function nameService(text: string, hint: string): string {
  const words = hint.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  for (const word of [words.join(''), ...words].sort((a, b) => b.length - a.length)) {
    const name = findWord(text, word);
    if (name !== null) return name;
  }
  const counts = new Map<string, number>();
  for (const [, name = ''] of text.matchAll(OWNER)) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const common of COMMON) counts.delete(common);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= MIN_MENTIONS ? best[0] : FALLBACK;
}

const COMMON = [
  'The',
  'This',
  'Our',
  'These',
  'Your',
  'Third',
  'You',
  'They',
  'Users',
  'Cookie',
  'Terms',
  'That',
  'Personal',
];

function findWord(text: string, word: string): string | null {
  if (word === '') return null;
  const counts = new Map<string, number>();
  for (const [found] of text.matchAll(new RegExp(`\\b${word}\\b`, 'giu')))
    counts.set(found, (counts.get(found) ?? 0) + 1);
  counts.delete(word.toLowerCase());
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best === undefined ? null : best[0];
}
