import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** A node of the syntax tree, as far as the checks look at it. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function visit(value: unknown, onNode: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, onNode);
  if (!isNode(value)) return;
  onNode(value);
  for (const field of Object.values(value)) if (typeof field === 'object') visit(field, onNode);
}

/** Calls back for every syntax node of one source. The name's ending says whether it is TypeScript or TSX. */
export function visitSource(name: string, source: string, onNode: (node: SyntaxNode) => void): void {
  const { program, errors } = parseSync(name, source);
  if (errors.length > 0) throw new Error(`${name} does not parse`);
  visit(program, onNode);
}

/** Calls back for every syntax node of every file that matches, with the file's path. */
export function visitSources(patterns: string[], onNode: (node: SyntaxNode, file: string) => void): void {
  const files = globSync(patterns);
  if (files.length === 0) throw new Error(`no file matches ${patterns.join(', ')}`);
  for (const file of files) visitSource(file, readFileSync(file, 'utf8'), (node) => onNode(node, file));
}
