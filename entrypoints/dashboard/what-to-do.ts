import {
  guideById,
  guides,
  limitStepsForFinding,
  limitsFor,
  rankAlternatives,
  serviceById,
} from '../../lib/catalog/catalog.ts';
import type { Guide, LimitStep } from '../../lib/catalog/schema.ts';
import type { Finding } from '../../lib/explain/types.ts';

/** What a person can do about an alert, as far as the catalogue knows. */
export interface WhatToDo {
  /** Settings and opt-outs that touch what the findings are about, best fit first. */
  limits: LimitStep[];
  /** Forms by which one can object. */
  objections: LimitStep[];
  /** Ways to ask what is stored. They limit nothing by themselves. */
  requests: LimitStep[];
  /** Said where there is nothing to switch off. */
  noLimit: string | null;
  /** The best way to another app; null where the catalogue does not know the service. */
  guide: Guide | null;
  guideTo: string | null;
  /** How many other apps can be compared. */
  alternatives: number;
}

/** Puts together what the catalogue offers against the findings of one alert. */
export function whatToDo(serviceId: string, findings: readonly Finding[]): WhatToDo {
  const fitting = findings.map(({ data, purposes }) => limitStepsForFinding(serviceId, data, purposes));
  const steps = new Map(fitting.flatMap((each) => each.steps).map((step) => [step.id, step]));
  const ofKind = (kind: LimitStep['kind']) => (limitsFor(serviceId)?.steps ?? []).filter((step) => step.kind === kind);
  const ranked = rankAlternatives(serviceId, []);
  // A guide that somebody wrote for this very pair is worth more than one put together, whatever the ranking.
  const written = new Set(
    guides()
      .filter(({ from }) => from === serviceId)
      .map(({ to }) => to),
  );
  const best = ranked.find((alternative) => written.has(alternative.serviceId)) ?? ranked[0];
  return {
    limits: [...steps.values()].filter(({ kind }) => kind !== 'objection_form' && kind !== 'access_request'),
    objections: ofKind('objection_form'),
    requests: ofKind('access_request'),
    noLimit: fitting.find(({ none }) => none !== null)?.none ?? null,
    guide: best === undefined ? null : (guideById(best.guideId) ?? null),
    guideTo: best === undefined ? null : (serviceById(best.serviceId)?.name ?? null),
    alternatives: ranked.length,
  };
}
