import { expect, it } from 'vitest';
import { type SyntaxNode, visitSource, visitSources } from './source-files.ts';

/** Properties that make markup of what is assigned to them. Reading them is harmless. */
const ASSIGNED = new Set(['innerHTML', 'outerHTML', 'srcdoc']);
/** Attributes and properties of elements in JSX that do the same. */
const IN_JSX = new Set(['dangerouslySetInnerHTML', 'innerHTML', 'srcdoc', 'srcDoc']);
/** What makes markup or code of its argument. */
const CALLED = new Set([
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseFromString',
  'createContextualFragment',
  'eval',
  'Function',
]);

function nameOf(node: unknown): string {
  const { name, property, left } = node as Record<string, { name?: string } | undefined>;
  return String(name ?? property?.name ?? nameOf(left ?? { name: '' }));
}

function sinkOf(node: SyntaxNode): string | null {
  if (node.type === 'AssignmentExpression') return ASSIGNED.has(nameOf(node['left'])) ? nameOf(node['left']) : null;
  if (node.type === 'JSXAttribute' || node.type === 'Property') {
    const name = nameOf(node['name'] ?? node['key']);
    return IN_JSX.has(name) ? name : null;
  }
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null;
  return CALLED.has(nameOf(node['callee'])) ? nameOf(node['callee']) : null;
}

function sinksIn(source: string): string[] {
  const sinks: string[] = [];
  visitSource('sample.tsx', source, (node) => {
    const sink = sinkOf(node);
    if (sink !== null) sinks.push(sink);
  });
  return sinks;
}

// Policy text is hostile: it may reach a page as text nodes only.
it('never turns text into markup or code', () => {
  const found: string[] = [];
  visitSources(['lib/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'], (node, file) => {
    const sink = sinkOf(node);
    if (sink !== null) found.push(`${file}: ${sink}`);
  });
  expect(found).toEqual([]);
});

it.each([
  ['element.innerHTML = text', 'innerHTML'],
  ['page.body.outerHTML += text', 'outerHTML'],
  ['element.insertAdjacentHTML("beforeend", text)', 'insertAdjacentHTML'],
  ['new DOMParser().parseFromString(text, "text/html")', 'parseFromString'],
  ['new Function(text)', 'Function'],
  ['eval(text)', 'eval'],
  ['const a = <p dangerouslySetInnerHTML={{ __html: text }} />', 'dangerouslySetInnerHTML'],
  ['const a = <iframe srcdoc={text} />', 'srcdoc'],
])('would notice %s', (source, sink) => {
  expect(sinksIn(source)).toEqual([sink]);
});

it('lets markup be read', () => {
  expect(sinksIn('send(document.documentElement.outerHTML)')).toEqual([]);
});
