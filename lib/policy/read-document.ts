/** A file (HTML, Markdown, text) → PolicyText. */
import { fail, ok, type Result } from '../result.ts';
import { buildText, refuseSize } from './build-text.ts';
import { collectBlocks } from './collect-blocks.ts';
import { markdownToHtml, plainTextToHtml } from './markdown.ts';
import { MAX_DOCUMENT_CHARS, parseHtml } from './parse-html.ts';
import { recognisePage, recogniseText } from './recognise-page.ts';
import { findMainContent, titleOf } from './select-content.ts';
import type { ExtractFailure, PolicyText } from './types.ts';

export type DocumentFormat = 'html' | 'md' | 'txt';

/**
 * Reads one document. Markdown and text may hold HTML tags; `- - -` parts joined documents; HTML is searched for its main content.
 * The same words give the same text in each format. A page that is no policy gives a failure with a name.
 */
export function readDocument(content: string, format: DocumentFormat): Result<PolicyText, ExtractFailure> {
  if (content.length > MAX_DOCUMENT_CHARS) return fail({ code: 'too_large', detail: `${content.length} characters` });
  const html = format === 'md' ? markdownToHtml(content) : format === 'txt' ? plainTextToHtml(content) : content;
  const early = recognisePage(content, format === 'html');
  if (early) return fail(early);
  const document = parseHtml(html);
  if (!document.ok) return document;
  const blocks = format === 'html' ? findMainContent(document.value) : collectBlocks(document.value.children);
  const refusal = refuseSize(blocks);
  if (refusal) return fail(refusal);
  const text = buildText(blocks, titleOf(document.value));
  const failure = recogniseText(text, format === 'html' ? document.value : null);
  return failure ? fail(failure) : ok(text);
}
