/** Where sentences end: own rules, the same in every browser (Intl.Segmenter differs between versions). */
import type { Sentence } from './types.ts';

/** Words whose full stop does not end a sentence, lower case and without that stop. */
const ABBREVIATIONS = new Set(
  (
    'e.g i.e eg ie etc vs cf al approx no nos art arts sec secs para paras vol fig pp p ca viz incl excl est tel fax ext dept ' +
    'mr mrs ms dr prof st sr jr rev hon gen sen rep inc ltd llc co corp plc bros ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k e.u u.s.c a.m p.m d.c ph.d ' +
    'z.b bzw d.h u.a ggf usw abs nr vgl bspw inkl evtl sog ' +
    'p.ex art réf c.-à-d m mme mm ' +
    'p.ej ud uds sra sres núm pág av ' +
    'es ecc sig d.lgs n ' +
    'd.w.z bijv o.a enz m.b.t t.a.v i.v.m ' +
    'np tj itd itp m.in ul ust pkt poz ' +
    'т.е т.д т.п ст п г'
  ).split(' '),
);
/** Such a word may well stand last in a sentence; its stop ends the sentence where a new one clearly begins. */
const MAY_END = new Set(
  'etc inc ltd llc co corp plc u.s u.k e.u a.m p.m usw ecc enz itd itp al d.c ext av no п г'.split(' '),
);
/** "No." before a number only. */
const BEFORE_NUMBER = new Set('no nos art arts sec secs para paras vol fig pp p nr núm n ст п pkt poz abs'.split(' '));

const STOPS = new Set(['.', '!', '?', '…', '؟', '।', '۔']);
/** These end a sentence without a space after them. */
const WIDE_STOPS = new Set(['。', '！', '？', '｡']);
const CLOSERS = new Set(['"', "'", '”', '’', '»', ')', ']', '」', '』', '）', '*', '›']);
const OPENERS = /^["'“‘«([¿¡「『（„‚]*/u;
/** What may begin a sentence: anything but a small letter or a mark that carries on. */
const BEGINS = /^[^\p{Ll}\s,;:.!?)\]}%&=+]/u;
const CLEAR_BEGINNING =
  /^(?:We|Our|You|Your|If|The|This|These|For|In|To|When|Please|It|They|As|Any|All|Some|Such|A|An|However|Also|By|On|At|With|Wir|Sie|Die|Der|Das|Wenn|Nous|Vous|Si|Les|Le|La|Pour)\b/u;
const WORD_BEFORE = /[\p{L}\p{N}.-]{1,24}$/u;
const INITIAL = /^(?:\p{Lu}|\p{Lu}\.(?:\p{Lu}\.?)*)$/u;
const LOOK_BEHIND = 24;
const LOOK_AHEAD = 24;

/** True where the stop at `at` (the first of its run, ending before `after`) ends a sentence. */
function endsSentence(text: string, at: number, after: number): boolean {
  const next = text.slice(after, after + LOOK_AHEAD).trimStart();
  const begin = next.replace(OPENERS, '');
  if (!BEGINS.test(begin)) return false;
  if (text[at] !== '.') return true;
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, at - LOOK_BEHIND), at))?.[0] ?? '';
  const lower = word.toLowerCase();
  if (/^\d{1,3}$/.test(word) && isListNumber(text, at - word.length)) return false;
  if (INITIAL.test(word)) return CLEAR_BEGINNING.test(begin) && !/^\p{Lu}$/u.test(word);
  // "EU-U.S.": the abbreviation stands behind the hyphen.
  const tail = lower.slice(lower.lastIndexOf('-') + 1);
  const bare = tail.includes('.') && ABBREVIATIONS.has(tail) ? tail : lower;
  if (BEFORE_NUMBER.has(bare)) return !/^[\d(§]/.test(begin);
  if (MAY_END.has(bare)) return CLEAR_BEGINNING.test(begin);
  return !ABBREVIATIONS.has(bare);
}

/** A number at the very beginning of a sentence counts a list item: "1. Introduction". */
function isListNumber(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start).trimEnd();
  return before === '' || /[.!?:;(]$/.test(before);
}

/**
 * Divides one block of clean text into sentences. Offsets are shifted by `base`. Every word belongs to exactly one sentence.
 */
export function splitSentences(text: string, base = 0): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const push = (end: number): void => {
    let from = start;
    while (from < end && text[from] === ' ') from++;
    let to = end;
    while (to > from && text[to - 1] === ' ') to--;
    if (to > from) sentences.push({ range: { start: base + from, end: base + to } });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const c = text[at] ?? '';
    const wide = WIDE_STOPS.has(c);
    if (!wide && !STOPS.has(c)) continue;
    let end = at + 1;
    while (end < text.length && (STOPS.has(text[end] ?? '') || WIDE_STOPS.has(text[end] ?? ''))) end++;
    while (end < text.length && CLOSERS.has(text[end] ?? '')) end++;
    const ends = wide || (text[end] === ' ' && endsSentence(text, at, end));
    if (ends && end < text.length) push(end);
    at = end - 1;
  }
  push(text.length);
  return sentences;
}
