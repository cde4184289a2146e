/** List items that go on with the sentence before their lead: "… share with our companies. This includes: showing ads". */
import type { Practice } from '../types.ts';
import type { SentenceView } from './sentence-view.ts';

const POINTS_BACK = /^(?:this|these|it|they|such \w+|examples?|for example)\b.{0,60}:$/;
/** A lead stands at most this many sentences before its item. */
const MOST_ITEMS = 20;

/**
 * The practices of a list item whose lead only points back ("This includes:"), with the recipients of the sentence that it
 * points to; the same practices where there is none.
 */
export function inheritRecipients(sentence: SentenceView, earlier: readonly SentenceView[]): Practice[] {
  const lead = sentence.lead.replace(/\s+/g, ' ').trim();
  if (!POINTS_BACK.test(lead.toLowerCase())) return sentence.practices;
  for (let back = 1; back <= MOST_ITEMS; back++) {
    const candidate = earlier[sentence.index - back];
    if (candidate === undefined) return sentence.practices;
    if (candidate.text.replace(/\s+/g, ' ').trim() !== lead) continue;
    const given = earlier[candidate.index - 1]?.practices.find(
      ({ action, polarity, recipients }) => action === 'share' && polarity === 'does' && recipients.length > 0,
    );
    if (given === undefined) return sentence.practices;
    return sentence.practices.map((practice) => joinTo(given, practice));
  }
  return sentence.practices;
}

/** What an item is for, done by those whom the sentence before names. */
function joinTo(given: Practice, item: Practice): Practice {
  const isOwn = item.actor === 'first_party' && item.polarity === 'does' && item.recipients.length === 0;
  if (!isOwn || (item.action !== 'collect' && item.action !== 'use')) return item;
  return {
    ...item,
    action: 'share',
    flow: 'outgoing',
    recipients: given.recipients,
    modality: given.modality,
    data: item.purposes.length > 0 ? given.data : item.data,
  };
}
