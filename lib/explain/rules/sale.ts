import { stands } from '../practices/near.ts';
import type { Practice } from '../types.ts';

const SALE = /\b(?:sell|sold|rent)\b/;
const DENIAL = /\b(?:not|never|nor|neither)\b|n't\b/g;
/** So many characters may stand between the denial and what it denies. */
const REACH = 60;
/** "Not only", and what is not sold with consent alone, deny no sale. */
const SELLS_ANYWAY = /\bnot only\b|\bsold unless\b/;

/** True for a sentence that says that data are not sold, in whatever words: "we do not (and will never) sell". */
export function deniesSale(lower: string): boolean {
  return SALE.test(lower) && stands(lower, DENIAL, SALE, REACH) && !SELLS_ANYWAY.test(lower);
}

/** The same practice; a sale from which the reader lost the negation is a denied one. */
export function withDeniedSale(practice: Practice, lower: string): Practice {
  return practice.action === 'sell' && practice.polarity === 'does' && deniesSale(lower)
    ? { ...practice, polarity: 'does_not' }
    : practice;
}
