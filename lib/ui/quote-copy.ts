/** Where a quote comes from: what is copied with it. */
export interface QuoteSource {
  serviceName: string;
  typeName: string;
  url: string;
  /** BCP 47 language of the policy. */
  language: string;
}

/**
 * A quotation as it goes to the clipboard: the words, then who said them, when, and where they stand.
 * `when` is in words.
 */
export function quotation(words: string, source: QuoteSource, when: string): string {
  return `“${words.trim()}”\n${source.serviceName}, ${source.typeName.toLowerCase()}, ${when}\n${source.url}`;
}

/** The selected words without what is only meant to be heard ("added", "removed"). */
export function selectedWords(selection: Selection): string {
  const holder = document.createElement('div');
  for (let index = 0; index < selection.rangeCount; index += 1) {
    holder.append(selection.getRangeAt(index).cloneContents());
  }
  for (const hidden of holder.querySelectorAll('.vh, .tag')) hidden.remove();
  return holder.textContent ?? '';
}
