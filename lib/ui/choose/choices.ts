import { questions, serviceById } from '../../catalog/catalog.ts';
import type { Need } from '../../catalog/schema.ts';

/** What a person chose on the page that finds an app: whom they write to, what it must do, and what to set side by side. */
export interface Choices {
  audience: string | null;
  needs: readonly Need[];
  compared: readonly string[];
}

/** With the app one leaves, five columns: more do not fit beside each other on a usual screen. */
export const MOST_COMPARED = 4;

/** Needs once each, in the order of the form, so that the same choices always have the same address. */
function inOrder(needs: readonly string[]): Need[] {
  return questions()
    .needs.map(({ id }) => id)
    .filter((id) => needs.includes(id));
}

function needsOfAudience(audience: string | null): readonly Need[] {
  return questions().audiences.find(({ id }) => id === audience)?.needs ?? [];
}

/**
 * The choices that an address holds (see `writeChoices`). Unknown words are left out; an audience without needs stands for all of its
 * own. `leftId` is the app one leaves: it is compared anyway.
 */
export function readChoices(query: string, leftId: string): Choices {
  const wanted = new URLSearchParams(query);
  const words = (name: string): string[] => (wanted.get(name) ?? '').split(',');
  const audience = questions().audiences.find(({ id }) => id === wanted.get('for'))?.id ?? null;
  const compared = [...new Set(words('compare'))].filter((id) => {
    const service = serviceById(id);
    return service !== undefined && service.group !== 'closed' && id !== leftId;
  });
  return {
    audience,
    needs: inOrder(wanted.has('needs') ? words('needs') : needsOfAudience(audience)),
    compared: compared.slice(0, MOST_COMPARED),
  };
}

/** The choices as the query of an address, "for=family&needs=calls&compare=signal,wire"; empty where nothing was chosen. */
export function writeChoices({ audience, needs, compared }: Choices): string {
  return [
    ...(audience === null ? [] : [`for=${audience}`]),
    ...(audience === null && needs.length === 0 ? [] : [`needs=${inOrder(needs).join(',')}`]),
    ...(compared.length === 0 ? [] : [`compare=${compared.join(',')}`]),
  ].join('&');
}

/** Writes to somebody else: their needs take the place of those of the audience before. What was ticked besides stays. */
export function chooseAudience(choices: Choices, audience: string | null): Choices {
  const before = needsOfAudience(choices.audience);
  const own = choices.needs.filter((need) => !before.includes(need));
  return { ...choices, audience, needs: inOrder([...own, ...needsOfAudience(audience)]) };
}

/** Ticks a need or takes the tick away. */
export function chooseNeed(choices: Choices, need: Need, isWanted: boolean): Choices {
  const others = choices.needs.filter((each) => each !== need);
  return { ...choices, needs: isWanted ? inOrder([...others, need]) : others };
}

/** Puts an app into the comparison, if there is room, or takes it out. */
export function chooseCompared(choices: Choices, serviceId: string, isWanted: boolean): Choices {
  const others = choices.compared.filter((each) => each !== serviceId);
  return { ...choices, compared: isWanted ? [...others, serviceId].slice(0, MOST_COMPARED) : others };
}
