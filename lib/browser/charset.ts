/** Bytes in which a page must name its charset: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
const PRESCAN_BYTES = 1024;

/** The essence of a content type ("text/html") and its charset, both in lower case; '' where absent. */
export function parseContentType(header: string | null): { type: string; charset: string } {
  const [type = '', ...parameters] = (header ?? '').toLowerCase().split(';');
  const charset = parameters.map((p) => p.trim()).find((p) => p.startsWith('charset='));
  return { type: type.trim(), charset: charset?.slice('charset='.length).replace(/["']/g, '').trim() ?? '' };
}

/**
 * Decodes a page as a browser would: byte order mark, then the header's charset, then the page's own `meta`,
 * then UTF-8 if the bytes are valid UTF-8, else windows-1252. Bytes that do not fit become U+FFFD.
 */
export function decodePage(bytes: Uint8Array, headerCharset: string): string {
  const label = charsetOfMark(bytes) ?? known(headerCharset) ?? known(charsetOfMeta(bytes));
  if (label !== null) return new TextDecoder(label).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function charsetOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

function charsetOfMeta(bytes: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN_BYTES)).toLowerCase();
  const label = /<meta\b[^>]*?\bcharset\s*=\s*["']?([\w.:-]+)/.exec(head)?.[1] ?? '';
  // A page that could be read this far is not UTF-16: the standard reads such a claim as UTF-8.
  return label.startsWith('utf-16') ? 'utf-8' : label;
}

function known(label: string): string | null {
  if (label === '') return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
