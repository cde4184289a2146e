/** Which part of a page is the policy: by the declaration's selectors, or by its shape. */
import { selectAll } from 'css-select';
import { type AnyNode, type Document, type Element, isTag, type ParentNode, Text } from 'domhandler';
import { removeElement, textContent } from 'domutils';
import { buildText } from './build-text.ts';
import { cleanText } from './clean-text.ts';
import { collectBlocks, type RawBlock } from './collect-blocks.ts';
import type { SourceDocument } from './types.ts';

const FURNITURE_TAGS = new Set(['nav', 'footer', 'aside', 'dialog', 'template', 'noscript']);
const FURNITURE_ROLES = new Set(
  'navigation banner contentinfo search complementary dialog alertdialog menu menubar listbox toolbar tablist alert'.split(
    ' ',
  ),
);
const FURNITURE_NAMES =
  /(?:^|[\s_-])(?:cookie\w*|consent\w*|onetrust|gdpr|breadcrumbs?|lang\w*|locale|navbar|nav|navigation|menu|footer|sidebar|share|social\w*|newsletter|skip\w*|search\w*|popup|modal|toast)(?=$|[\s_-])/i;
/** An element with more of the page's prose than this is content, whatever it is called. */
const MAX_FURNITURE_SHARE = 0.2;
/** The main content holds this much of the prose of its parent. */
const MAIN_SHARE = 0.98;
/** Shorter stretches of text are labels. */
const MIN_PROSE_CHARS = 25;

/** The page's own title. */
export function titleOf(document: Document): string {
  const [title] = selectAll('title', document);
  return title ? cleanText(textContent(title)).slice(0, 300) : '';
}

/** Characters of running text below a node, link texts and labels left out. */
function measureProse(node: ParentNode, known: Map<ParentNode, number>): number {
  let prose = 0;
  for (const child of node.children) {
    if (child instanceof Text) {
      const length = child.data.trim().length;
      if (length >= MIN_PROSE_CHARS) prose += length;
    } else if (isTag(child) && child.name !== 'a' && child.name !== 'script' && child.name !== 'style') {
      prose += measureProse(child, known);
    }
  }
  known.set(node, prose);
  return prose;
}

function isHidden(element: Element): boolean {
  const style = element.attribs['style'];
  return (
    element.attribs['hidden'] !== undefined ||
    (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
  );
}

function isFurniture(element: Element): boolean {
  const { name, attribs } = element;
  if (FURNITURE_TAGS.has(name) || FURNITURE_ROLES.has(attribs['role'] ?? '')) return true;
  if (name === 'button') return attribs['aria-expanded'] === undefined && attribs['aria-controls'] === undefined;
  if (isHidden(element)) return true;
  return FURNITURE_NAMES.test(attribs['class'] ?? '') || FURNITURE_NAMES.test(attribs['id'] ?? '');
}

/** A page without prose has nothing to weigh by: there, only what is plainly furniture by its tag may go. */
function isLittleProse(prose: number, total: number): boolean {
  return total === 0 ? false : prose <= total * MAX_FURNITURE_SHARE;
}

function removeFurniture(node: ParentNode, prose: Map<ParentNode, number>, total: number): void {
  for (const child of [...node.children]) {
    if (!isTag(child)) continue;
    if (
      child.name !== 'body' &&
      child.name !== 'html' &&
      isFurniture(child) &&
      isLittleProse(prose.get(child) ?? 0, total)
    ) {
      removeElement(child);
    } else removeFurniture(child, prose, total);
  }
}

/** A block of text is no container: its neighbours are as much content as it is. */
const NO_CONTAINERS = new Set(
  'p li dt dd h1 h2 h3 h4 h5 h6 blockquote pre tr td th ul ol dl span b strong em a'.split(' '),
);
/** Title and date stand in a short line or two. */
const LONGEST_HEAD_CHARS = 400;

/** The blocks of an element beside the main content, where they are the title of the page or state its date; else none. */
function headBlocks(element: Element): RawBlock[] {
  const blocks = collectBlocks([element]);
  const chars = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (chars === 0 || chars > LONGEST_HEAD_CHARS) return [];
  const isTitle = blocks.some(({ kind, level, linkShare }) => kind === 'heading' && level === 1 && linkShare < 0.5);
  return isTitle || buildText(blocks, '').statedDates.length > 0 ? blocks : [];
}

/** Finds the main content of a page without selectors and reads its blocks, the page's title and date with it. */
export function findMainContent(document: Document): RawBlock[] {
  const before = new Map<ParentNode, number>();
  const total = measureProse(document, before);
  removeFurniture(document, before, total);
  const prose = new Map<ParentNode, number>();
  measureProse(document, prose);
  const above: RawBlock[][] = [];
  const below: RawBlock[][] = [];
  let root: ParentNode = document;
  for (;;) {
    const here: number = prose.get(root) ?? 0;
    const at: number = root.children.findIndex(
      (c) => isTag(c) && !NO_CONTAINERS.has(c.name) && (prose.get(c) ?? 0) >= here * MAIN_SHARE,
    );
    const inner: AnyNode | undefined = root.children[at];
    if (inner === undefined || !isTag(inner) || here === 0) break;
    for (const [index, child] of root.children.entries()) {
      if (child !== inner && isTag(child) && child.name !== 'head')
        (index < at ? above : below).push(headBlocks(child));
    }
    root = inner;
  }
  return joinBlocks([...above, collectBlocks(root.children), ...below.reverse()]);
}

function joinBlocks(lists: readonly RawBlock[][]): RawBlock[] {
  const joined: RawBlock[] = [];
  for (const list of lists) {
    const shift = joined.length;
    for (const block of list) joined.push({ ...block, lead: block.lead === null ? null : block.lead + shift });
  }
  return joined;
}

/** Takes out of a page what its declaration says is no part of the policy. */
export function removeDeclared(document: Document, source: SourceDocument): void {
  for (const selector of source.remove ?? []) {
    for (const element of selectAll(selector, document)) removeElement(element);
  }
}

/**
 * Reads the blocks that the selectors of a source document choose, each element once and in document order.
 * Gives null where they match nothing.
 */
export function selectContent(document: Document, source: SourceDocument, part: number): RawBlock[] | null {
  const elements = selectAll<AnyNode, Element>((source.select ?? []).join(', '), document);
  if (elements.length === 0) return null;
  const chosen = new Set<ParentNode>(elements);
  const lists: RawBlock[][] = [];
  for (const element of elements) {
    let up: ParentNode | null = element.parent;
    while (up !== null && !chosen.has(up)) up = up.parent;
    if (up !== null) continue;
    lists.push(collectBlocks([element], part));
  }
  return joinBlocks(lists);
}
