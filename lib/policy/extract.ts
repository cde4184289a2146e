/** Snapshots → PolicyText. */
import type { Document } from 'domhandler';
import { fail, ok, type Result } from '../result.ts';
import { buildText, refuseSize } from './build-text.ts';
import type { RawBlock } from './collect-blocks.ts';
import { parseHtml } from './parse-html.ts';
import { recognisePage, recogniseText } from './recognise-page.ts';
import { findMainContent, removeDeclared, selectContent, titleOf } from './select-content.ts';
import type { Declaration, ExtractFailure, PolicyText, Snapshot } from './types.ts';

/** Raised whenever the same snapshot may give another text, so that the difference is never taken for a change of the policy. */
export const EXTRACTOR_VERSION: number = 2;

/**
 * Extracts the text of one terms from the snapshots of its source documents (one for each, in any order), joined in the declaration's order.
 * A page that is not the policy gives a failure with a name.
 */
export function extractPolicyText(
  snapshots: readonly Snapshot[],
  declaration: Declaration,
): Result<PolicyText, ExtractFailure> {
  const blocks: RawBlock[] = [];
  let title = '';
  let page: Document | null = null;
  for (const [part, source] of declaration.sourceDocuments.entries()) {
    const snapshot =
      snapshots.find((s) => s.sourceUrl === source.url) ??
      (snapshots.length === 1 && declaration.sourceDocuments.length === 1 ? snapshots[0] : undefined);
    if (!snapshot) return fail({ code: 'truncated', detail: `no page for ${source.url}` });
    const early = recognisePage(snapshot.html, true);
    if (early) return fail(early);
    const document = parseHtml(snapshot.html);
    if (!document.ok) return document;
    title ||= titleOf(document.value);
    page = document.value;
    removeDeclared(document.value, source);
    const found = source.select?.length ? selectContent(document.value, source, part) : findMainContent(document.value);
    if (found === null) return fail({ code: 'selector_missing' });
    const shift = blocks.length;
    for (const block of found) blocks.push({ ...block, part, lead: block.lead === null ? null : block.lead + shift });
  }
  const refusal = refuseSize(blocks);
  if (refusal) return fail(refusal);
  const text = buildText(blocks, title);
  const failure = recogniseText(text, declaration.sourceDocuments.length === 1 ? page : null);
  return failure ? fail(failure) : ok(text);
}
