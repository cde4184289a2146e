/** True for hosts that the browsers ask by themselves, with or without an extension: updates, blocklists, captive portals. */
export function isOfTheBrowser(host: string): boolean {
  return /(?:^|\.)(?:google\.com|googleapis\.com|gvt1\.com|gstatic\.com|mozilla\.(?:com|org|net)|firefox\.com)(?::\d+)?$/.test(
    host,
  );
}
