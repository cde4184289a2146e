import { guidesFrom, limitStepsForFinding, limitsFor, rankAlternatives } from '../../lib/catalog/catalog.ts';
import type { Guide, LimitStep } from '../../lib/catalog/schema.ts';
import type { Finding } from '../../lib/explain/types.ts';

/** More would be a choice to make; for that there is the page that asks what one needs. */
const GUIDES_OFFERED = 3;

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
  /** The best ways to other apps, best first; empty where the catalogue does not know the service. */
  guides: Guide[];
  /** How many other apps can be compared. */
  alternatives: number;
}

/** Puts together what the catalogue offers against the findings of one alert. */
export function whatToDo(serviceId: string, findings: readonly Finding[]): WhatToDo {
  const fitting = findings.map(({ data, purposes }) => limitStepsForFinding(serviceId, data, purposes));
  const steps = new Map(fitting.flatMap((each) => each.steps).map((step) => [step.id, step]));
  const ofKind = (kind: LimitStep['kind']) => (limitsFor(serviceId)?.steps ?? []).filter((step) => step.kind === kind);
  return {
    limits: [...steps.values()].filter(({ kind }) => kind !== 'objection_form' && kind !== 'access_request'),
    objections: ofKind('objection_form'),
    requests: ofKind('access_request'),
    noLimit: fitting.find(({ none }) => none !== null)?.none ?? null,
    guides: guidesFrom(serviceId, GUIDES_OFFERED),
    alternatives: rankAlternatives(serviceId, []).length,
  };
}
