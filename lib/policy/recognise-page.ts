/** Pages that are no policy, recognised from what they say and how they are built. */
import type { Document } from 'domhandler';
import { countWords } from './text.ts';
import type { ExtractFailure, PolicyText } from './types.ts';

/** Recognises what is no readable page at all: a PDF, other data, nothing. */
export function recognisePage(content: string, isHtml: boolean): ExtractFailure | null {
  const start = content.slice(0, 1024).trimStart();
  if (start.startsWith('%PDF-')) return { code: 'pdf' };
  if (content.trim() === '') return { code: 'empty' };
  if (isHtml && /^[[{]/.test(start) && !/<[a-z!]/i.test(start)) return { code: 'not_html' };
  return null;
}

/** Recognises a text that is no policy. */
export function recogniseText(text: PolicyText, _document: Document | null): ExtractFailure | null {
  if (countWords(text.text) === 0) return { code: 'empty' };
  return null;
}
