/** Characters that carry no words, and lines. */

/** Controls, byte-order mark, soft hyphen, zero-width space, word joiner, and the marks that reverse the reading direction. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
const SPACES = /\s+/g;

/** The words of a stretch on one line: no invisible characters, single spaces, well-formed. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(SPACES, ' ').replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

const BULLET = /^[•·‣▪▫■□●○◦◆➢➤✓–—*-][\s\u00a0]+(?=\S)/u;
const LINE_ENDS = /[.!?:;。！？：；]["'”’)\]]*$/u;
const STARTS_LOW = /^[\p{Ll}\p{N}(,;]/u;

export interface Line {
  text: string;
  /** True where the line began with a bullet, which is taken off. */
  marked: boolean;
}

/**
 * Divides a block at its line breaks (`\n`). A break is kept only where it parts the text: after the end of a sentence, before a bullet,
 * or between short lines; a line broken in the middle of a sentence is joined again.
 */
export function splitLines(text: string, inHeading: boolean): Line[] {
  const lines: Line[] = [];
  for (const piece of text.split('\n')) {
    const cleaned = cleanText(piece);
    if (cleaned === '') {
      if (lines.length > 0) lines.push({ text: '', marked: false });
      continue;
    }
    const marked = BULLET.test(cleaned);
    const last = lines[lines.length - 1];
    const joins =
      last !== undefined &&
      last.text !== '' &&
      !marked &&
      (inHeading || (!LINE_ENDS.test(last.text) && STARTS_LOW.test(cleaned)));
    if (joins) last.text += ` ${cleaned}`;
    else lines.push({ text: marked ? cleaned.replace(BULLET, '') : cleaned, marked });
  }
  return lines.filter((l) => l.text !== '');
}
