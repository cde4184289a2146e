/** A tree → the blocks of readable text in document order. */
import { type ChildNode, Element, type ParentNode, Text } from 'domhandler';
import { splitLines } from './clean-text.ts';
import { isDataTable } from './tables.ts';
import type { BlockKind } from './types.ts';

/** A block before it has a place in the text. */
export interface RawBlock {
  kind: BlockKind;
  /** 1 to 6 for a heading, else 0. */
  level: number;
  depth: number;
  text: string;
  /** Index of the block that introduces this one. */
  lead: number | null;
  /** True where all of the text is bold. */
  bold: boolean;
  /** Share (0 to 1) of the text that is link text. */
  linkShare: number;
  /** Which of the joined source documents it came from. */
  part: number;
}

const SKIPPED = new Set(
  'script style noscript template svg math head title iframe object embed select option optgroup datalist textarea input audio video canvas map area noembed noframes xmp'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body caption center details dialog div dl dt dd fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const LISTS = new Set(['ul', 'ol', 'menu', 'dl']);
const HEADING = /^h[1-6]$/;
const BOLD_STYLE = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
/** A permalink mark beside a heading. */
const PERMALINK = /^[\s#¶§🔗]*$/u;
/** A paragraph without a full stop introduces the list after it; with one, only where it says so. */
const INTRODUCES =
  /[:：]\s*$|(?:following|below|such as|include[sd]?|folgende|suivant|siguiente|seguent|segue|以下|次の)/iu;
const ENDS_SENTENCE = /[.!?。！？]["'”’)\]]*$/u;

interface ListContext {
  lead: number | null;
}
interface TableContext {
  headers: number[];
  column: number;
  headerRow: boolean;
}
interface Pending {
  parts: string[];
  chars: number;
  boldChars: number;
  linkChars: number;
}

/** True where a block may introduce a list that follows it. */
function mayLead(block: RawBlock | undefined): boolean {
  if (!block || block.kind === 'heading' || block.kind === 'cell') return false;
  return !ENDS_SENTENCE.test(block.text) || INTRODUCES.test(block.text.slice(-160));
}

/**
 * Reads the blocks of some nodes: headings, paragraphs, list items with the block that introduces them, table cells with the heading of
 * their column. A `part` attribute on an `hr` starts the next joined document.
 */
export function collectBlocks(nodes: readonly ChildNode[], firstPart = 0): RawBlock[] {
  const blocks: RawBlock[] = [];
  const lists: ListContext[] = [];
  const tables: TableContext[] = [];
  let part = firstPart;
  let heading = 0;
  let inItem = 0;
  let term = false;
  let bold = 0;
  let link = 0;
  let pre = 0;
  let pending: Pending = { parts: [], chars: 0, boldChars: 0, linkChars: 0 };

  const emit = (kind: BlockKind, text: string, share: Pending, extra: Partial<RawBlock> = {}): void => {
    const chars = Math.max(1, share.chars);
    blocks.push({
      kind,
      level: 0,
      depth: 0,
      text,
      lead: null,
      bold: share.boldChars >= chars,
      linkShare: Math.min(1, share.linkChars / chars),
      part,
      ...extra,
    });
  };
  const flush = (): void => {
    if (pending.parts.length === 0) return;
    const share = pending;
    pending = { parts: [], chars: 0, boldChars: 0, linkChars: 0 };
    const table = tables[tables.length - 1];
    for (const line of splitLines(share.parts.join(''), heading > 0)) {
      if (heading > 0 && !table) emit('heading', line.text, share, { level: heading });
      else if (table) {
        const lead = table.headerRow ? null : (table.headers[table.column] ?? null);
        if (table.headerRow) table.headers[table.column] ??= blocks.length;
        emit('cell', line.text, share, { lead });
      } else if (inItem > 0 && !term) {
        emit('item', line.text, share, {
          depth: Math.max(1, lists.length),
          lead: lists[lists.length - 1]?.lead ?? null,
        });
      } else if (line.marked) {
        const before = blocks[blocks.length - 1];
        const lead = before?.kind === 'item' ? before.lead : mayLead(before) ? blocks.length - 1 : null;
        emit('item', line.text, share, { depth: 1, lead });
      } else emit('paragraph', line.text, share);
    }
  };
  const addText = (data: string): void => {
    const text = pre > 0 ? data : data.replace(/[\t\n\f\r ]+/g, ' ');
    if (text === '') return;
    pending.parts.push(text);
    const chars = text.replace(/\s+/g, '').length;
    pending.chars += chars;
    if (bold > 0) pending.boldChars += chars;
    if (link > 0) pending.linkChars += chars;
  };
  const walkChildren = (node: ParentNode): void => {
    for (const child of node.children) walk(child);
  };
  const walkList = (element: Element): void => {
    flush();
    const last = blocks[blocks.length - 1];
    const outer = lists[lists.length - 1];
    const lead = mayLead(last) && last?.part === part ? blocks.length - 1 : null;
    lists.push({
      lead: lead !== null && (inItem === 0 || INTRODUCES.test(last?.text ?? '')) ? lead : (outer?.lead ?? null),
    });
    const itemBefore = inItem;
    if (element.name !== 'dl') inItem = 0;
    walkChildren(element);
    flush();
    inItem = itemBefore;
    lists.pop();
  };
  const walkTable = (element: Element): void => {
    flush();
    if (!isDataTable(element)) {
      walkChildren(element);
      flush();
      return;
    }
    tables.push({ headers: [], column: -1, headerRow: false });
    walkChildren(element);
    flush();
    tables.pop();
  };
  const walkRow = (element: Element): void => {
    flush();
    const table = tables[tables.length - 1];
    if (table) {
      table.column = -1;
      const cells = element.children.filter((c): c is Element => c instanceof Element);
      table.headerRow = table.headers.length === 0 && cells.length > 1 && cells.every((c) => c.name === 'th');
    }
    walkChildren(element);
    flush();
  };
  const walkBlock = (element: Element): void => {
    const { name } = element;
    flush();
    const before = { heading, inItem, term };
    if (HEADING.test(name)) heading = Number(name[1]);
    else if (name === 'li') inItem++;
    else if (name === 'dt') term = true;
    else if (name === 'dd') {
      const list = lists[lists.length - 1];
      if (list)
        list.lead =
          blocks.length > 0 && blocks[blocks.length - 1]?.kind === 'paragraph' ? blocks.length - 1 : list.lead;
      inItem++;
      term = false;
    } else if (name === 'td' || name === 'th') {
      const table = tables[tables.length - 1];
      if (table) table.column++;
    } else if (name === 'hr' && element.attribs['part'] !== undefined) part++;
    if (name === 'pre') pre++;
    walkChildren(element);
    flush();
    if (name === 'pre') pre--;
    heading = before.heading;
    inItem = before.inItem;
    term = before.term;
  };
  const walkInline = (element: Element): void => {
    const { name } = element;
    const style = element.attribs['style'];
    const isBold = name === 'b' || name === 'strong' || (style !== undefined && BOLD_STYLE.test(style));
    const isLink = name === 'a' && element.attribs['href'] !== undefined;
    if (isLink && isPermalink(element)) return;
    if (isBold) bold++;
    if (isLink) link++;
    walkChildren(element);
    if (isBold) bold--;
    if (isLink) link--;
  };
  const walk = (node: ChildNode): void => {
    if (node instanceof Text) addText(node.data);
    if (!(node instanceof Element) || SKIPPED.has(node.name)) return;
    if (node.name === 'br') pending.parts.push('\n');
    else if (node.name === 'wbr') return;
    else if (LISTS.has(node.name)) walkList(node);
    else if (node.name === 'table') walkTable(node);
    else if (node.name === 'tr') walkRow(node);
    else if (BLOCKS.has(node.name)) walkBlock(node);
    else walkInline(node);
  };
  for (const node of nodes) walk(node);
  flush();
  return blocks;
}

function isPermalink(element: Element): boolean {
  const [only, more] = element.children;
  return (
    only instanceof Text &&
    more === undefined &&
    only.data.length < 4 &&
    only.data.trim() !== '' &&
    PERMALINK.test(only.data)
  );
}
