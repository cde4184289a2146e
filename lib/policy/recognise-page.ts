/** Pages that are no policy, recognised from what they say and how they are built. */
import { selectAll } from 'css-select';
import type { AnyNode, Document, Element } from 'domhandler';
import { blocksOf, countWords, sliceOf } from './text.ts';
import type { ExtractFailure, ExtractFailureCode, PolicyText } from './types.ts';

/** Recognises what is no readable page at all: a PDF, other data, nothing. */
export function recognisePage(content: string, isHtml: boolean): ExtractFailure | null {
  const start = content.slice(0, 1024).trimStart();
  if (start.startsWith('%PDF-')) return { code: 'pdf' };
  if (content.trim() === '') return { code: 'empty' };
  if (isHtml && /^[[{]/.test(start) && !/<[a-z!]/i.test(start)) return { code: 'not_html' };
  if (start.includes('\0') && !/<[a-z!]/i.test(start)) return { code: 'not_html' };
  return null;
}

/** Longer texts are policies even where such a phrase stands in them: the phrases below mark pages that hold nothing else. */
const PHRASES: readonly { code: ExtractFailureCode; below: number; pattern: RegExp }[] = [
  {
    code: 'not_in_country',
    below: 200,
    pattern:
      /\bnot (?:yet |currently )?(?:available|accessible) in (?:the|your) (?:country|region|location)|\bunavailable (?:for legal reasons|in your (?:country|region))|\b(?:country|region) (?:is )?not supported/,
  },
  {
    code: 'bot_check',
    below: 250,
    pattern:
      /\bverify (?:that )?you(?: are|'re) (?:a )?(?:human|not a robot)|\bare you a (?:human|robot)\b|\bcaptcha\b|\bunusual traffic\b|\bchecking (?:your browser|if the site connection is secure)|\benable javascript and cookies to continue|\baccess denied\b|\bjust a moment\b|\bprove you(?: are|'re) (?:human|not)|\bpress (?:and|&) hold\b|\brate limit/,
  },
  {
    code: 'error_page',
    below: 250,
    pattern:
      /\b(?:page|url|document|content|address|site)\b[^.]{0,40}\b(?:not|isn't|cannot be|can't be|couldn't be|could not be|was not|no longer) (?:be )?(?:found|available|displayed|reached|exist)|^(?:error\b|40[0-9]\b|50[0-9]\b|not found\b|sorry, something went wrong|something went wrong)|\b(?:internal server error|service (?:temporarily )?unavailable|bad gateway|gateway time-?out|proxy error|server not found|dns (?:error|lookup|failure)|could not resolve host|connection (?:refused|reset|timed out)|temporarily unavailable|something went wrong|under maintenance|err_[a-z_]+|getaddrinfo|enotfound)\b/,
  },
  {
    code: 'login_wall',
    below: 220,
    pattern:
      /\b(?:log|sign) ?in (?:to|or) (?:continue|your|view|see|facebook|[a-z]+ to continue|sign up|register)|\byou must (?:be logged|log|sign) ?in\b|\bplease (?:log|sign) ?in\b|\bforgot(?:ten)? (?:your )?password|\bcreate (?:a )?new account\b/,
  },
  {
    code: 'consent_wall',
    below: 400,
    pattern:
      /\bbefore you continue\b|\b(?:accept|reject|allow) all(?: cookies)?\b|\bwe value your privacy\b|\b(?:manage|customi[sz]e) (?:your )?(?:cookie )?(?:preferences|choices|options|settings)\b|\bwe and our (?:\d+ )?partners (?:store|use|process)/,
  },
  {
    code: 'redirect_stub',
    below: 60,
    pattern:
      /\bredirect(?:ing|ed)\b|\bobject moved\b|\bmoved (?:permanently|temporarily)\b|\bclick here if you are not\b|\bfollow this link\b/,
  },
  {
    code: 'empty_shell',
    below: 60,
    pattern:
      /\b(?:enable|requires?|need|activate|turn on) javascript\b|\bjavascript (?:is )?(?:required|disabled|must be)|\bloading\b/,
  },
];

/** A policy says such things; pages that only mention a policy do not. */
const POLICY_WORDS =
  /\b(?:we (?:may |will |do not |also |can )?(?:collect|use|share|process|store|receive|disclose|provide|keep|offer)|you (?:may|can|agree|must|have)|personal (?:data|information)|your (?:data|information))\b/g;

/** Recognises a text that is no policy; `document` is the page it came from, where there is one. */
export function recogniseText(text: PolicyText, document: Document | null): ExtractFailure | null {
  const words = countWords(text.text);
  if (words === 0) return { code: document !== null && isBuiltByScripts(document) ? 'empty_shell' : 'empty' };
  const charset = brokenCharset(text.text, words);
  if (charset !== null) return charset;
  if (words >= 400) return null;
  const lower = text.text.toLowerCase().replace(/[’‘]/g, "'");
  const binding = lower.match(POLICY_WORDS)?.length ?? 0;
  if (document !== null && words < 60 && hasMetaRefresh(document)) return { code: 'redirect_stub' };
  for (const { code, below, pattern } of PHRASES) {
    const found = words < below ? pattern.exec(lower) : null;
    // A short policy may speak of consent or of logging in; the page around a wall does not bind anybody.
    if (found !== null && binding <= (code === 'consent_wall' ? 4 : 2)) return { code, detail: found[0].slice(0, 80) };
  }
  if (words < 60 && document !== null && isBuiltByScripts(document) && binding === 0)
    return { code: 'empty_shell', detail: `${words} words` };
  return hasSentences(text)
    ? null
    : { code: blocksOf(text).length > 1 ? 'contents_only' : 'empty', detail: `${words} words` };
}

const BROKEN_SIGN =
  /\ufffd|Ã[\u0080-\u00bf]|â(?:€[™œ˜“”\u009d\u0098]|\u0080[\u0090-\u00bf])|Â[\u00a0-\u00bf]|\p{L}\?\p{Ll}/u;
const BROKEN_SIGNS = new RegExp(BROKEN_SIGN, 'gu');

/** How many characters of the text look wrongly decoded. The question marks in addresses are none of them. */
export function countBrokenSigns(text: string): number {
  if (!BROKEN_SIGN.test(text)) return 0;
  const words = text.split(/\s/).filter((word) => !word.includes('/') && !word.includes('='));
  return words.join(' ').match(BROKEN_SIGNS)?.length ?? 0;
}

/** Wrongly decoded text: replacement characters, or the pairs that UTF-8 read as Latin-1 leaves, or "?" inside words. */
function brokenCharset(text: string, words: number): ExtractFailure | null {
  const signs = countBrokenSigns(text);
  return signs >= 5 && signs / words > 0.01 ? { code: 'wrong_charset', detail: `${signs} broken characters` } : null;
}

/** True where some block is running text: a list of links or headings has none. */
function hasSentences(text: PolicyText): boolean {
  return blocksOf(text).some((block) => {
    const said = sliceOf(text, block.range);
    return block.kind !== 'heading' && countWords(said) >= 6 && /[.!?。！？:;]["'”’)\]]*$/u.test(said.trim());
  });
}

function hasMetaRefresh(document: Document): boolean {
  return selectAll<AnyNode, Element>('meta', document).some(
    ({ attribs }) => attribs['http-equiv']?.toLowerCase() === 'refresh',
  );
}

function isBuiltByScripts(document: Document): boolean {
  return selectAll<AnyNode, Element>('script', document).length > 0;
}
