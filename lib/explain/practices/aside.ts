import type { Practice } from '../types.ts';
import { idsOf, rangesOf, specificData } from './compose.ts';
import type { Reading } from './reading.ts';

/**
 * What a sentence says on the side of its main statement: the reverse for what is taken out ("nothing other than the
 * time", "except for legal requests") and the denial after "but not".
 */
export function readAsides(reading: Reading, practices: Practice[]): Practice[] {
  return reading.clauses.flatMap((clause) => {
    const inside = <T extends { from: number; to: number }>(mentions: T[]): T[] =>
      mentions.filter(({ from, to }) => from >= clause.from && to <= clause.to);
    if (clause.kind === 'contrast') return contrasts(reading, practices, inside(reading.purposes));
    if (clause.kind !== 'except') return [];
    const denied = practices.find(({ polarity, action }) => polarity === 'does_not' && action !== 'secure');
    if (denied === undefined) return [];
    return reversed(reading, denied, inside(reading.data), inside(reading.recipients), inside(reading.purposes));
  });
}

function contrasts(reading: Reading, practices: Practice[], purposes: Reading['purposes']): Practice[] {
  const base = practices.findLast(({ encryption }) => encryption === null);
  if (base === undefined || purposes.length === 0) return [];
  base.purposes = base.purposes.filter((purpose) => !idsOf(purposes).includes(purpose));
  return [
    {
      ...base,
      polarity: base.polarity === 'does' ? 'does_not' : 'does',
      purposes: idsOf(purposes),
      fieldRanges: { ...base.fieldRanges, purposes: rangesOf(reading, purposes) },
    },
  ];
}

function reversed(
  reading: Reading,
  denied: Practice,
  data: Reading['data'],
  recipients: Reading['recipients'],
  purposes: Reading['purposes'],
): Practice[] {
  const base: Practice = { ...denied, polarity: 'does', exceptions: [], crossReference: false };
  if (denied.action === 'share' || denied.action === 'sell') {
    const isLegal = idsOf(purposes).includes('legal') || idsOf(recipients).includes('authorities');
    if (!isLegal && recipients.length === 0) return [];
    return [
      {
        ...base,
        action: 'share',
        recipients: isLegal && recipients.length === 0 ? ['authorities'] : idsOf(recipients),
        purposes: idsOf(purposes),
        condition: isLegal ? 'legal_requirement' : denied.condition,
        fieldRanges: {
          ...denied.fieldRanges,
          recipients: rangesOf(reading, recipients),
          purposes: rangesOf(reading, purposes),
        },
      },
    ];
  }
  if (data.length === 0) return [];
  return [{ ...base, data: specificData(data), fieldRanges: { ...denied.fieldRanges, data: rangesOf(reading, data) } }];
}
