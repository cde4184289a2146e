/** Markdown and plain text → HTML, so that every format goes the same way. */
import { inlineToHtml } from './markdown-inline.ts';

const RULE = /^ {0,3}(?:(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,})\s*$/;
/** Between joined source documents. */
const PART = /^- - -\s*$/;
const ATX = /^ {0,3}(#{1,6})(?:\s|$)(.*)/;
const SETEXT = /^ {0,3}(=+|-+)\s*$/;
const ITEM = /^(\s*)([*+-]|\d{1,9}[.)])(?:\s+(.*)|$)/;
/** The line under a table's head: nothing but bars, dashes, colons and spaces, with a bar and a dash in it. */
const TABLE_RULE = /^(?=[^|]*\|)(?=[^-]*-)[\s|:-]+$/;
const REFERENCE = /^ {0,3}\[[^\]]{1,200}\]:\s*\S+/;
const ATTRIBUTES = /^\s*\{[:%][^}]{0,400}\}\s*$/;
const BLOCK_TAG =
  /^\s*<\/?(?:address|article|aside|blockquote|br|center|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul)[\s/>]/i;
const FENCE = /^\s{0,3}(```+|~~~+)/;
const LONE_BRACKET = /^\s*!?\[\s*$/;

/** Cells of one table row. */
function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  const cells: string[] = [];
  let cell = '';
  for (let i = 0; i < inner.length; i++) {
    if (inner[i] === '\\' && inner[i + 1] === '|') {
      cell += '|';
      i++;
    } else if (inner[i] === '|') {
      cells.push(cell);
      cell = '';
    } else cell += inner[i];
  }
  cells.push(cell);
  return cells;
}

/** Takes off YAML front matter, and gives its title. */
function withoutFrontMatter(lines: string[]): { lines: string[]; title: string } {
  if (lines[0]?.trim() !== '---') return { lines, title: '' };
  const end = lines.findIndex((l, i) => i > 0 && i < 60 && l.trim() === '---');
  if (end === -1 || !lines.slice(1, end).some((l) => /^\w[\w-]*\s*:/.test(l))) return { lines, title: '' };
  const title = lines.slice(1, end).map((l) =>
    /^title\s*:(.*)/
      .exec(l)?.[1]
      ?.trim()
      .replace(/^["']|["']$/g, ''),
  );
  return { lines: lines.slice(end + 1), title: title.find((t) => t) ?? '' };
}

/** Converts Markdown to HTML. `- - -` becomes `<hr part>`, the border between joined source documents. */
export function markdownToHtml(markdown: string): string {
  const { lines, title } = withoutFrontMatter(markdown.replace(/\r\n?/g, '\n').split('\n'));
  const out: string[] = title === '' ? [] : [`<title>${title.replace(/[<>&]/g, ' ')}</title>`];
  const lists: { indent: number; content: number; tag: string }[] = [];
  let paragraph: string[] = [];
  let raw = false;
  let fence: string | null = null;

  const flush = (tag = 'p'): void => {
    if (paragraph.length === 0) return;
    const html = inlineToHtml(paragraph.join('\n')).replace(/(?: {2}|\\)\n/g, '<br>');
    out.push(raw ? html : `<${tag}>${html}</${tag}>`);
    paragraph = [];
    raw = false;
  };
  const closeLists = (indent: number): void => {
    while (lists.length > 0 && (lists[lists.length - 1]?.indent ?? 0) > indent) out.push(`</li></${lists.pop()?.tag}>`);
  };

  for (let n = 0; n < lines.length; n++) {
    let line = lines[n] ?? '';
    const fenceMark = FENCE.exec(line)?.[1];
    if (fence !== null || fenceMark) {
      if (fence === null) {
        flush();
        fence = fenceMark ?? '';
        out.push('<pre>');
      } else if (fenceMark?.startsWith(fence)) {
        fence = null;
        out.push('</pre>');
      } else out.push(line.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
      continue;
    }
    while (/^ {0,3}>/.test(line)) line = line.replace(/^ {0,3}> ?/, '');
    if (line.trim() === '' || LONE_BRACKET.test(line) || ATTRIBUTES.test(line)) {
      flush();
      continue;
    }
    const indent = line.length - line.trimStart().length;
    const setext = SETEXT.exec(line);
    if (setext && paragraph.length > 0 && !raw) {
      flush(setext[1]?.startsWith('=') ? 'h1' : 'h2');
      continue;
    }
    if (RULE.test(line) || PART.test(line)) {
      flush();
      closeLists(-1);
      out.push(PART.test(line) ? '<hr part>' : '<hr>');
      continue;
    }
    const atx = ATX.exec(line);
    if (atx) {
      flush();
      if (indent === 0) closeLists(-1);
      const level = atx[1]?.length ?? 1;
      out.push(`<h${level}>${inlineToHtml((atx[2] ?? '').replace(/\s#+\s*$/, ''))}</h${level}>`);
      continue;
    }
    const item = ITEM.exec(line);
    if (item) {
      flush();
      const at = item[1]?.length ?? 0;
      const tag = /\d/.test(item[2] ?? '') ? 'ol' : 'ul';
      closeLists(at);
      const top = lists[lists.length - 1];
      if (!top || at >= top.content) {
        lists.push({ indent: at, content: at + (item[2]?.length ?? 1) + 1, tag });
        out.push(`<${tag}><li>`);
      } else out.push('</li><li>');
      if (item[3]) paragraph.push(item[3]);
      // The text of an item is a paragraph within it, so that a later one in the same item stays apart.
      continue;
    }
    if (REFERENCE.test(line)) continue;
    if (TABLE_RULE.test(lines[n + 1] ?? '') && line.includes('|')) {
      flush();
      n = writeTable(lines, n, out);
      continue;
    }
    if (paragraph.length === 0) {
      if (lists.length > 0 && indent === 0) closeLists(-1);
      raw = BLOCK_TAG.test(line);
    }
    paragraph.push(line.trimStart());
  }
  flush();
  closeLists(-1);
  return out.join('\n');
}

/** Writes the table whose head is line `from`; gives the index of its last line. */
function writeTable(lines: readonly string[], from: number, out: string[]): number {
  const row = (line: string, tag: string): string =>
    `<tr>${cellsOf(line)
      .map((c) => `<${tag}>${inlineToHtml(c.trim())}</${tag}>`)
      .join('')}</tr>`;
  out.push('<table>', row(lines[from] ?? '', 'th'));
  let n = from + 2;
  for (; n < lines.length && (lines[n] ?? '').includes('|') && (lines[n] ?? '').trim() !== ''; n++) {
    out.push(row(lines[n] ?? '', 'td'));
  }
  out.push('</table>');
  return n - 1;
}

const TAG = /<\/?(?:p|div|li|ul|ol|h[1-6]|br|strong|b|i|em|a|table|td|tr)\b[^<>]{0,400}>/i;
const BULLET_LINE = /^\s*(?:[•·‣▪■●○*-]|\d{1,2}[.)])\s/;
const LINE_STOPS = /[.!?:;,。！？]["'”’)\]]*$/u;

/** Converts plain text to HTML: empty lines part paragraphs, short lines of their own are kept apart, stray tags work as in HTML. */
export function plainTextToHtml(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const tagged = TAG.test(text.slice(0, 200_000));
  const widths = lines
    .map((l) => l.length)
    .filter((w) => w > 0)
    .sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length * 0.75)] ?? 0;
  const out: string[] = [];
  let open = false;
  let before = '';
  for (const line of lines) {
    const trimmed = line.trim();
    const apart =
      trimmed === '' ||
      BULLET_LINE.test(line) ||
      (before !== '' &&
        before.length < usual * 0.6 &&
        before.length < 80 &&
        !LINE_STOPS.test(before) &&
        /^[\p{Lu}\p{N}(]/u.test(trimmed));
    if (apart && open) {
      out.push('</p>');
      open = false;
    }
    before = trimmed;
    if (trimmed === '') continue;
    if (!open) {
      out.push('<p>');
      open = true;
    }
    out.push(tagged ? line : line.replace(/&(?![a-z#]\w{1,8};)/gi, '&amp;').replace(/<(?![a-z/!])/gi, '&lt;'));
  }
  if (open) out.push('</p>');
  return out.join('\n');
}
