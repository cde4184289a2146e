/** Inline Markdown → HTML: links, bold, escapes, code. One pass, no backtracking. */

const ESCAPABLE = /[!-/:-@[-`{-~]/;
const TAG_START = /^<(?:[a-z/!]|\?)/i;
const POINTED = /^<([^\s<>]{1,400})>/;
const AUTOLINK = /^(?:https?:|mailto:|[^\s/@]{1,64}@)/i;
const MAX_DESTINATION_CHARS = 1_500;
const WORD = /[\p{L}\p{N}]/u;

function escapeHtml(c: string): string {
  return c === '<' ? '&lt;' : c === '>' ? '&gt;' : c === '&' ? '&amp;' : c;
}

/** The end (exclusive) of a link destination that begins with the bracket at `open`, or -1. */
function endOfDestination(text: string, open: number): number {
  let depth = 0;
  const last = Math.min(text.length, open + MAX_DESTINATION_CHARS);
  for (let i = open; i < last; i++) {
    const c = text[i];
    if (c === '\\') i++;
    else if (c === '(') depth++;
    else if (c === ')' && --depth === 0) return i + 1;
  }
  return -1;
}

/** Turns one paragraph's Markdown into HTML. Raw tags and entities stay as they are; unmatched marks are dropped or read as text. */
export function inlineToHtml(markdown: string): string {
  // Two bold runs that meet ("**Zoom****Web-based**") were two words on the page: the converter lost the space between them.
  const text = markdown.replaceAll('****', '** **');
  const out: string[] = [];
  const brackets: number[] = [];
  let bold = false;
  let i = 0;
  while (i < text.length) {
    const c = text[i] ?? '';
    const next = text[i + 1] ?? '';
    if (c === '\\' && ESCAPABLE.test(next)) {
      out.push(escapeHtml(next));
      i += 2;
    } else if (c === '`') {
      let run = 1;
      while (text[i + run] === '`') run++;
      const close = text.indexOf('`'.repeat(run), i + run);
      const inner = close === -1 || close - i > 400 ? null : text.slice(i + run, close);
      if (inner === null) i += run;
      else {
        for (const d of inner) out.push(escapeHtml(d));
        i = close + run;
      }
    } else if (c === '<') {
      const ahead = text.slice(i, i + 410);
      const inner = POINTED.exec(ahead)?.[1];
      if (inner !== undefined && AUTOLINK.test(inner)) {
        out.push(inner.replace(/&/g, '&amp;'));
        i += inner.length + 2;
      } else if (TAG_START.test(ahead)) {
        const close = text.indexOf('>', i);
        const end = close === -1 ? text.length : close + 1;
        out.push(text.slice(i, end));
        i = end;
      } else {
        out.push('&lt;');
        i++;
      }
    } else if (c === '!' && next === '[') {
      // An image's words are no words of the policy; its bracket is matched like a link's and dropped.
      brackets.push(-out.length - 1);
      out.push('');
      i += 2;
    } else if (c === '[') {
      brackets.push(out.length);
      out.push('[');
      i++;
    } else if (c === ']') {
      const end = next === '(' ? endOfDestination(text, i + 1) : next === '[' ? text.indexOf(']', i + 2) + 1 || -1 : -1;
      const open = brackets.pop();
      if (end !== -1 && end - i < MAX_DESTINATION_CHARS) {
        const href =
          text
            .slice(i + 2, end - 1)
            .trim()
            .split(/\s/)[0] ?? '';
        if (open !== undefined && open < 0) out.length = -open - 1;
        else if (open !== undefined) {
          out[open] = `<a href="${href.replace(/["<>&]/g, '')}">`;
          out.push('</a>');
        }
        i = end;
      } else {
        if (open !== undefined && open >= 0) out.push(']');
        i++;
      }
    } else if (c === '*' || c === '_' || c === '~') {
      let run = 1;
      while (text[i + run] === c) run++;
      const before = text[i - 1] ?? ' ';
      const after = text[i + run] ?? ' ';
      const inside = WORD.test(before) && WORD.test(after);
      const loose = /\s/.test(before) && /\s/.test(after);
      if ((c === '_' && inside) || loose || (c === '~' && run < 2)) out.push(c.repeat(run));
      else if (run >= 2 && c !== '~') {
        bold = !bold;
        out.push(bold ? '<b>' : '</b>');
      }
      i += run;
    } else {
      let end = i + 1;
      while (end < text.length && !'\\`<![]*_~'.includes(text[end] ?? '')) end++;
      out.push(text.slice(i, end));
      i = end;
    }
  }
  if (bold) out.push('</b>');
  return out.join('');
}
