import type { Practice } from '../types.ts';

const SALE = /\b(?:sell|sold|rent)\b/;
const DENIES_SALE =
  /\b(?:not|never|nor|neither)\b[^.;:]{0,60}\b(?:sell|sold|rent)\b|n't\b[^.;:]{0,40}\b(?:sell|sold|rent)\b/;
/** "Not only", and what is not sold with consent alone, deny no sale. */
const SELLS_ANYWAY = /\bnot only\b|\bsold unless\b/;

/** True for a sentence that says that data are not sold, in whatever words: "we do not (and will never) sell". */
export function deniesSale(lower: string): boolean {
  return SALE.test(lower) && DENIES_SALE.test(lower) && !SELLS_ANYWAY.test(lower);
}

/** The same practice; a sale from which the reader lost the negation is a denied one. */
export function withDeniedSale(practice: Practice, lower: string): Practice {
  return practice.action === 'sell' && practice.polarity === 'does' && deniesSale(lower)
    ? { ...practice, polarity: 'does_not' }
    : practice;
}
