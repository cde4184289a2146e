/** The dates that a policy states about itself. */
import { findDates } from './date-formats.ts';
import type { Block, StatedDate, StatedDateKind } from './types.ts';

/** A date further from its words than this belongs to something else. */
const REACH_CHARS = 60;
/** Dates about the document stand in its first or last lines; in the body only clear statements count. */
const HEAD_BLOCKS = 30;
const TAIL_BLOCKS = 12;
const MAX_BLOCK_CHARS = 600;

const KINDS: readonly (readonly [StatedDateKind, RegExp])[] = [
  [
    'effective_until',
    /\b(?:effective|in effect|in force|valid|applies|apply) (?:un)?til(?:l)?\b|\bgültig bis\b|\b(?:en vigueur|valable) jusqu|\bvigente hasta\b|\bvigor hasta\b|\bin vigore fino\b|\bvigor até\b/giu,
  ],
  [
    'effective',
    /\b(?:effective|in effect|into effect|in force|into force|comes? into force|takes? effect|becomes? effective|takes? effect)\b|\bgültig (?:ab|seit)\b|\bgilt (?:ab|seit)\b|\btritt am\b|\bin kraft\b|\b(?:en|entr\S{1,8} en) vigueur\b|\b(?:vigente desde|en vigor|entra en vigor|fecha de entrada)\b|\bin vigore\b|\b(?:em vigor|vigência)\b|\bvan kracht\b|\bingangsdatum\b|\bträder i kraft\b|\bgäller från\b|\btræder i kraft\b|\btrer i kraft\b|вступает в силу|действует с|набирає чинності|obowiązuje od|wejści\S{1,3} w życie|účinn\S{1,5}|yürürlük|berlaku|施行|生效|시행|발효|มีผล/giu,
  ],
  [
    'updated',
    /\b(?:last|latest|date of last|most recent(?:ly)?)\s(?:update[ds]?|revision|revised|modified|modification|amended|changed|change|edited|reviewed)\b|\b(?:updated|revised|modified|amended|version)(?:\son|\sof|\sdate[ds]?|\sas of)?\b|\bdate of (?:last )?(?:revision|update|version)\b|\b(?:letzte|zuletzt|stand|geändert|aktualisiert|fassung)\b|\b(?:dernière|mise? à jour|modifi\S{1,4} le|version du)\b|\b(?:última|actualiza\S{1,6}|modifica\S{1,6})\b|\b(?:ultimo aggiornamento|ultima modifica|aggiornat\S)\b|\b(?:atualiza\S{1,5}|modificad\S{1,2})\b|\b(?:laatst|bijgewerkt|gewijzigd|herzien)\b|\b(?:senast|uppdaterad|ändrad)\b|\b(?:senest|opdateret|sist|oppdatert)\b|\bpäivitetty\b|последн\S{2,4} обновлен|обновлен|редакци|оновлен|ostatni\S{1,3} (?:aktualizacj|zmian)|aktualizac|son güncelleme|güncellen|terakhir diperbarui|cập nhật|最終更新|改定|更新|修订|修訂|개정|변경|업데이트|แก้ไขล่าสุด/giu,
  ],
];

function nearest(text: string, kind: RegExp, start: number, end: number): { distance: number; before: boolean } | null {
  let best: { distance: number; before: boolean } | null = null;
  for (const m of text.matchAll(kind)) {
    const from = m.index;
    const to = from + m[0].length;
    const before = to <= start;
    const distance = before ? start - to : from >= end ? from - end : 0;
    // Words after the date ("2021年1月4日 改定") count for less: mostly the words come first.
    const weighted = before ? distance : distance * 2;
    if (weighted <= REACH_CHARS && (best === null || weighted < best.distance)) best = { distance: weighted, before };
  }
  return best;
}

/**
 * Reads the stated dates ("Last modified", "Effective", "Effective until") from the blocks of a text; ranges point into `text`.
 */
export function findStatedDates(blocks: readonly Block[], text: string, language: string): StatedDate[] {
  const dates: StatedDate[] = [];
  blocks.forEach((block, index) => {
    const inEdge = index < HEAD_BLOCKS || index >= blocks.length - TAIL_BLOCKS;
    if (!inEdge || block.range.end - block.range.start > MAX_BLOCK_CHARS) return;
    const words = text.slice(block.range.start, block.range.end);
    // A label may stand in a line of its own above the date.
    const above = blocks[index - 1];
    const label =
      above && above.range.end - above.range.start <= 40 ? `${text.slice(above.range.start, above.range.end)} ` : '';
    const joined = label + words;
    for (const found of findDates(words, language)) {
      const start = found.range.start + label.length;
      const end = found.range.end + label.length;
      let kind: StatedDateKind | null = null;
      let distance = Number.POSITIVE_INFINITY;
      for (const [candidate, pattern] of KINDS) {
        const near = nearest(joined, pattern, start, end);
        if (near && near.distance < distance) {
          kind = candidate;
          distance = near.distance;
        }
      }
      if (kind === null) continue;
      const range = { start: block.range.start + found.range.start, end: block.range.start + found.range.end };
      dates.push({ kind, date: found.date, range });
    }
  });
  return dates;
}
