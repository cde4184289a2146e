import { limitsFor, questions, services, trackRecordOf } from '../../lib/catalog/catalog.ts';
import { guides } from '../../lib/catalog/guides.ts';
import { serviceRecords } from '../../lib/catalog/services.ts';

/** Every sentence of the catalogue that a person reads, with the place it stands in. Menu paths are the apps' own words. */
export function catalogTexts(): { place: string; text: string }[] {
  const texts: { place: string; text: string }[] = [];
  const add = (place: string, ...all: (string | undefined)[]): void => {
    for (const text of all) if (text !== undefined) texts.push({ place, text });
  };
  for (const service of services()) {
    add(`${service.id}/goodFor`, service.goodFor);
    for (const fact of service.facts) add(`${service.id}/facts/${fact.topic}`, fact.text);
    for (const [need, answer] of Object.entries(service.needs)) add(`${service.id}/needs/${need}`, answer.note);
    for (const step of [...service.exportSteps, ...service.deleteSteps]) add(`${service.id}/steps`, step.text);
    for (const step of limitsFor(service.id)?.steps ?? [])
      add(`${service.id}/limits/${step.id}`, step.title, step.effect);
    for (const none of limitsFor(service.id)?.noneFor ?? []) add(`${service.id}/limits/none`, none.text);
    for (const entry of trackRecordOf(service.id)) add(`${service.id}/record/${entry.id}`, entry.text);
  }
  for (const { id, guide } of serviceRecords()) {
    add(`${id}/guide/losses`, ...guide.leavingLosses, ...guide.leavingBlocks);
    for (const step of [...guide.leaving, ...guide.arriving])
      add(`${id}/guide/${step.id}`, step.title, step.text, step.reason);
  }
  for (const guide of guides()) {
    add(`${guide.id}`, guide.title, guide.summary, ...guide.comesAlong, ...guide.losses, ...guide.mayBeBlocked);
    for (const step of guide.steps) add(`${guide.id}/${step.id}`, step.title, step.text, step.reason);
  }
  for (const { id, label, wish } of questions().needs) add(`questions/${id}`, label, wish);
  for (const { id, label, note } of questions().audiences) add(`questions/${id}`, label, note);
  return texts;
}
