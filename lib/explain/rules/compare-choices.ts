import type { Practice } from '../types.ts';
import type { DataType, Purpose } from '../vocabulary.ts';
import type { View } from './context.ts';
import { deniesVerb, isAboutDisputes, mentionsOptOut } from './cues.ts';
import type { SentenceView, Side } from './sentence-view.ts';
import { containment } from './words.ts';

/** A way to say no, with what it is about. */
export interface OptOut {
  sentence: SentenceView;
  practice: Practice | null;
  data: DataType[];
  purposes: Purpose[];
}

const SAME_CHOICE = 0.6;

/** Sentences that let the reader say no, among those that came or went. */
export function changedOptOuts(view: View): OptOut[] {
  const own = new Map<SentenceView, OptOut>();
  for (const { sentence, practice } of view.changed)
    if (practice.choice === 'opt_out' && practice.polarity === 'does') own.set(sentence, toOptOut(sentence, practice));
  for (const sentence of view.sentences)
    if (!own.has(sentence) && mentionsOptOut(sentence.lower))
      own.set(sentence, toOptOut(sentence, sentence.practices[0] ?? null));
  return [...own.values()].filter(
    ({ sentence: { lower } }) =>
      !NO_OFFER.test(lower) &&
      OFFER.test(lower) &&
      !isAboutDisputes(lower) &&
      !(deniesVerb(lower) && !/\byou\b/.test(lower)),
  );
}

/** Words by which a choice is offered: things also turn themselves off. */
const OFFER =
  /\b(?:you (?:also |always |still |then )?(?:can|may|could|have|wish|want|prefer|choose|decide|turn|disable|opt|object|withdraw|deactivate|do not|don't|no longer)|you(?:'re| are) (?:able|free|entitled)|users? (?:can|may)|allows? you|your (?:right|choice|consent|settings)|right to|opt(?:ing)?[- ]?out|opted out|unsubscribe|do not sell(?:\/share| or share)? my)\b|^(?:to |please )?(?:turn|switch|disable|deactivate|stop)\b/;

/** What a browser or a device offers is not the company's to give or to take; nor is what it turns off itself, or a warning. */
const NO_OFFER =
  /\b(?:browsers?|device settings|operating system)\b|\bwe (?:may |can |will |also |might )*(?:disable|deactivate|refuse|decline|object)\b|\b(?:unable to use|not be able to|may not (?:work|function)|could affect|may affect)\b|\bremember your opt|\breserves? the right\b|\bshould change\b|\bverify your identity\b|^see\b|\b(?:cannot|can not|can't|may not) opt\b/;

function toOptOut(sentence: SentenceView, practice: Practice | null): OptOut {
  return { sentence, practice, data: practice?.data ?? [], purposes: practice?.purposes ?? [] };
}

/** True where a choice names neither particular data nor a use that one could live without. */
export function isVagueChoice(data: readonly DataType[], purposes: readonly Purpose[]): boolean {
  return purposes.every((purpose) => purpose === 'legal') && data.every((item) => item === 'personal_generic');
}

/** What "this" in "You can turn this off" points to: the practice of the sentence before. */
export function resolveReference({ sentence, ...rest }: OptOut, side: Side): OptOut {
  if (rest.data.length + rest.purposes.length > 0 || !/\b(?:this|that|it|these|them|so)\b/.test(sentence.lower))
    return { sentence, ...rest };
  const previous = side.sentences[sentence.index - 1];
  const practice = previous?.practices.find(({ purposes, data }) => purposes.length + data.length > 0);
  if (practice === undefined) return { sentence, ...rest };
  return { sentence, practice, data: practice.data, purposes: practice.purposes };
}

/** True where the other version lets the reader say no to the same thing, in whatever words. */
export function isOffered(optOut: OptOut, other: Side): boolean {
  const about = new Set([...optOut.sentence.stems]);
  return other.sentences.some((candidate) => {
    const offers = mentionsOptOut(candidate.lower) || candidate.practices.some(({ choice }) => choice === 'opt_out');
    if (!offers) return false;
    if (containment(about, candidate.stems) >= SAME_CHOICE) return true;
    return (
      optOut.purposes.length > 0 &&
      candidate.practices.some(
        ({ choice, purposes, data }) =>
          choice === 'opt_out' &&
          optOut.purposes.every((purpose) => purposes.includes(purpose)) &&
          (data.length === 0 || optOut.data.length === 0 || optOut.data.some((item) => data.includes(item))),
      )
    );
  });
}

/** True where the other version still does what the choice was about, so that losing the choice is a loss. */
export function isStillDone(optOut: OptOut, other: Side): boolean {
  if (optOut.purposes.length + optOut.data.length === 0)
    return containment(optOut.sentence.stems, other.vocabulary) >= 0.8;
  return other.practices.some(
    ({ polarity, purposes, data }) =>
      polarity === 'does' &&
      optOut.purposes.every((purpose) => purposes.includes(purpose)) &&
      (optOut.data.length === 0 ||
        optOut.data.some((item) => data.includes(item) || data.includes('personal_generic'))),
  );
}
