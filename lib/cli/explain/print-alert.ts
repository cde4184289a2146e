import type { Finding } from '../../explain/types.ts';
import type { Direction, Severity } from '../../explain/vocabulary.ts';
import { t } from '../../locale/format.ts';
import type { Explained } from './explain-files.ts';

/** What is printed of an explanation, or of an alert that the watching made from one. */
export type Printable = Pick<Explained, 'explanation' | 'serviceName'> & {
  answer: Pick<Explained['answer'], 'failure' | 'effectiveOn'>;
};

const SEVERITY_WORDS: Record<Severity, string> = {
  none: '',
  low: 'minor',
  medium: 'worth knowing',
  high: 'important',
  critical: 'serious',
};
const DIRECTION_WORDS: Record<Direction, string> = {
  worse: 'Less private',
  better: 'More private',
  neutral: 'Different',
  unclear: 'Unclear',
};
const MAX_WIDTH = 96;
/** What a person reads in one go; the rest is named by number and stands in the JSON answer. */
const MAX_FINDINGS = 12;
const MAX_QUOTE_CHARS = 420;

/** Prints an alert as a person reads it, wrapped to `columns` characters. */
export function printAlert({ answer, explanation, serviceName }: Printable, columns: number): void {
  const width = Math.min(columns, MAX_WIDTH);
  const say = (text: string, indent = '') => console.log(wrap(text, width, indent));
  if (answer.failure !== null || explanation === null) {
    const { side, code } = answer.failure ?? { side: 'new', code: 'empty' };
    say(`The ${side} text cannot be compared: ${code}. ${t(`failure.${code}`)}`);
    return;
  }
  if (explanation.outcome !== 'changed') {
    const isSame = explanation.outcome === 'unchanged';
    say(
      isSame
        ? 'Nothing changed: both texts have the same words.'
        : 'Nothing changed for you: only wording, dates, names or the order of the text.',
    );
    return;
  }
  say(explanation.headline);
  const label = `${serviceName}: ${SEVERITY_WORDS[explanation.severity]}`;
  say(answer.effectiveOn === null ? label : `${label}. ${dateLine(answer.effectiveOn)}`);
  for (const finding of explanation.findings.slice(0, MAX_FINDINGS)) printFinding(finding, say);
  const rest = explanation.findings.length - MAX_FINDINGS;
  if (rest > 0) say(`\n${rest} smaller ${rest === 1 ? 'point' : 'points'} more: see --json.`);
}

function printFinding(finding: Finding, say: (text: string, indent?: string) => void): void {
  console.log('');
  say(`${DIRECTION_WORDS[finding.direction]}, ${SEVERITY_WORDS[finding.severity]}`);
  say(finding.sentence);
  const { before, after } = finding.evidence;
  if (before !== null) say(`before: “${shorten(before.text)}”`, '    ');
  if (after !== null) say(`now:    “${shorten(after.text)}”`, '    ');
  if (before !== null && after === null) say('now:    (gone)', '    ');
  const more = finding.moreEvidence.length;
  if (more > 0) say(`and ${more} more ${more === 1 ? 'place' : 'places'} in the text`, '    ');
}

function dateLine(day: string): string {
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
  return `Applies from ${words}.`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= MAX_QUOTE_CHARS ? line : `${line.slice(0, line.lastIndexOf(' ', MAX_QUOTE_CHARS))} …`;
}

/** Breaks a text at spaces so that no line is longer than `width`; every line starts with `indent`. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = indent;
    for (const word of paragraph.split(' ')) {
      if (line.length + word.length + 1 > width && line.trim() !== '') {
        lines.push(line.trimEnd());
        line = indent;
      }
      line += line === indent ? word : ` ${word}`;
    }
    lines.push(line.trimEnd());
  }
  return lines.join('\n');
}
