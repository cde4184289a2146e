/** HTML → a tree of bounded depth and size, whatever comes in. */
import { type ChildNode, Document, Element, Text } from 'domhandler';
import { Tokenizer } from 'htmlparser2';
import { fail, ok, type Result } from '../result.ts';
import type { ExtractFailure } from './types.ts';

/**
 * Characters of one document. The largest real policy page seen is 2.9 million; 8 million take about a second to parse.
 */
export const MAX_DOCUMENT_CHARS = 8_000_000;
/** Elements nested deeper are flattened into their ancestor, as browsers do from 512 on. Keeps every recursion below shallow. */
const MAX_DEPTH = 256;
/** The largest real policy page seen has 22,000 nodes. */
const MAX_NODES = 400_000;
const MAX_ATTRIBUTES = 64;
/** Attribute values matter for selectors, links and states only; data URLs and inlined state are cut. */
const MAX_ATTRIBUTE_CHARS = 4_000;

const VOID = new Set(
  'area base basefont br col command embed frame hr img input keygen link meta param source track wbr'.split(' '),
);
/** Their text is never shown. */
const SILENT = new Set(['script', 'style', 'noembed', 'noframes', 'iframe', 'xmp']);
const CLOSES_P = new Set(
  'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
);
/** An opening tag on the left ends an open element on the right, unless one of its containers stands between. */
const ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', new Set(['li'])],
  ['dt', new Set(['dt', 'dd'])],
  ['dd', new Set(['dt', 'dd'])],
  ['tr', new Set(['tr', 'td', 'th'])],
  ['td', new Set(['td', 'th'])],
  ['th', new Set(['td', 'th'])],
  ['tbody', new Set(['thead', 'tbody', 'tr', 'td', 'th'])],
  ['tfoot', new Set(['thead', 'tbody', 'tr', 'td', 'th'])],
  ['option', new Set(['option'])],
  ['a', new Set(['a'])],
]);
const CONTAINERS = new Set(['ul', 'ol', 'dl', 'table', 'select', 'menu']);
/** How far up an implied end is looked for. Real pages need one or two; the bound keeps hostile ones linear. */
const IMPLIED_END_REACH = 6;

interface Open {
  name: string;
  /** Null where the element was flattened. */
  element: Element | null;
}

/**
 * Parses HTML into a document whose depth, node count and attributes are bounded; everything malformed is read as well as it goes.
 * Time and memory are linear in the length. Fails with `too_large` or `too_complex`.
 */
export function parseHtml(html: string): Result<Document, ExtractFailure> {
  if (html.length > MAX_DOCUMENT_CHARS) return fail({ code: 'too_large', detail: `${html.length} characters` });
  const root = new Document([]);
  const stack: Open[] = [];
  const openByName = new Map<string, number>();
  const parents: (Document | Element)[] = [root];
  let nodes = 0;
  let tag = '';
  let attribs: Record<string, string> = {};
  let attribCount = 0;
  let attribName = '';
  let attribValue = '';
  let foreign = 0;

  const append = (node: ChildNode): void => {
    const parent = parents[parents.length - 1] ?? root;
    const last = parent.children[parent.children.length - 1];
    if (last) {
      last.next = node;
      node.prev = last;
    }
    node.parent = parent;
    parent.children.push(node);
    nodes++;
  };
  let silentDepth = 0;
  const addText = (text: string): void => {
    if (silentDepth > 0 || nodes > MAX_NODES) return;
    const parent = parents[parents.length - 1] ?? root;
    const last = parent.children[parent.children.length - 1];
    if (last instanceof Text) last.data += text;
    else append(new Text(text));
  };
  const pop = (): void => {
    const open = stack.pop();
    if (!open) return;
    openByName.set(open.name, (openByName.get(open.name) ?? 1) - 1);
    if (open.element) parents.pop();
    if (SILENT.has(open.name)) silentDepth--;
    if (open.name === 'svg' || open.name === 'math') foreign--;
  };
  const endImplied = (name: string): void => {
    if (CLOSES_P.has(name) && stack[stack.length - 1]?.name === 'p') pop();
    const ends = ENDS.get(name);
    if (!ends) return;
    for (let up = 1; up <= IMPLIED_END_REACH; up++) {
      const open = stack[stack.length - up];
      if (!open || CONTAINERS.has(open.name)) return;
      if (!ends.has(open.name)) continue;
      for (let n = 0; n < up; n++) pop();
      up = 0;
    }
  };
  const openTag = (name: string): void => {
    endImplied(name);
    if (nodes > MAX_NODES) return;
    const flat = parents.length > MAX_DEPTH;
    const element = flat ? null : new Element(name, attribs);
    if (element) append(element);
    // A flattened block still parts the text around it.
    else if (CLOSES_P.has(name) || name === 'li' || name === 'br') append(new Element('br', {}));
    if (VOID.has(name)) return;
    stack.push({ name, element });
    openByName.set(name, (openByName.get(name) ?? 0) + 1);
    if (element) parents.push(element);
    if (SILENT.has(name)) silentDepth++;
    if (name === 'svg' || name === 'math') foreign++;
  };
  const closeTag = (name: string): void => {
    if (name === 'br' || name === 'p') {
      if ((openByName.get(name) ?? 0) === 0) {
        append(new Element(name, {}));
        return;
      }
    }
    if ((openByName.get(name) ?? 0) === 0) return;
    while (stack.length > 0 && stack[stack.length - 1]?.name !== name) pop();
    pop();
  };
  const finishOpenTag = (): void => {
    if (tag) openTag(tag);
    tag = '';
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = html.slice(start, end).toLowerCase().slice(0, 64);
        attribs = {};
        attribCount = 0;
      },
      onattribname(start, end) {
        attribName = html.slice(start, Math.min(end, start + 64)).toLowerCase();
      },
      onattribdata(start, end) {
        if (attribValue.length < MAX_ATTRIBUTE_CHARS) {
          attribValue += html.slice(start, Math.min(end, start + MAX_ATTRIBUTE_CHARS));
        }
      },
      onattribentity(codepoint) {
        if (attribValue.length < MAX_ATTRIBUTE_CHARS) attribValue += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (attribCount < MAX_ATTRIBUTES && !Object.hasOwn(attribs, attribName)) {
          attribs[attribName] = attribValue;
          attribCount++;
        }
        attribValue = '';
      },
      onopentagend: finishOpenTag,
      onselfclosingtag() {
        const name = tag;
        finishOpenTag();
        if (foreign > 0 && !VOID.has(name)) closeTag(name);
      },
      onclosetag(start, end) {
        closeTag(html.slice(start, end).toLowerCase().slice(0, 64));
      },
      ontext(start, end) {
        addText(html.slice(start, end));
      },
      ontextentity(codepoint) {
        addText(String.fromCodePoint(codepoint));
      },
      isInForeignContext: () => foreign > 0,
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  if (nodes > MAX_NODES) return fail({ code: 'too_complex', detail: `more than ${MAX_NODES} elements` });
  return ok(root);
}
