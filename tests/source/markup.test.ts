import { expect, it } from 'vitest';
import { visitSources } from './source-files.ts';

/** Ways by which text becomes markup or code. Policy text is hostile: it may reach a page as text nodes only. */
const MARKUP_SINKS = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'setHTMLUnsafe',
  'parseFromString',
  'createContextualFragment',
  'srcdoc',
  'eval',
  'Function',
]);

it('never turns text into markup or code', () => {
  const found: string[] = [];
  visitSources(['lib/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'], (node, file) => {
    const isName = node.type === 'Identifier' || node.type === 'JSXIdentifier';
    const isAnnotation = node['typeAnnotation'] !== undefined && node['typeAnnotation'] !== null;
    if (isName && !isAnnotation && MARKUP_SINKS.has(String(node['name']))) found.push(`${file}: ${node['name']}`);
  });
  expect(found).toEqual([]);
});
