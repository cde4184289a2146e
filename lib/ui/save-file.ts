/** The browser needs the address of a saved file a moment longer than the click that starts the saving. */
const REVOKE_AFTER_MS = 10_000;

/** Lets the browser save a text as a file in its downloads. */
export function saveFile(name: string, text: string, type: 'text/plain' | 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
