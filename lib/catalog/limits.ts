import type { DataType, Purpose } from '../explain/vocabulary.ts';
import type { LimitStep, Limits } from './schema.ts';
import { serviceRecordById } from './services.ts';

/** What a person can switch off for one finding; `none` says so in words where there is nothing, and is null otherwise. */
export interface FittingLimits {
  steps: LimitStep[];
  none: string | null;
}

/** The settings, opt-outs and forms of a service, and what is known to have none. */
export function limitsFor(serviceId: string): Limits | undefined {
  return serviceRecordById(serviceId)?.limits;
}

/** Of two steps that fit alike, what switches something off comes before what only shows or asks. */
const KIND_ORDER: readonly LimitStep['kind'][] = ['setting', 'opt_out', 'objection_form', 'habit', 'access_request'];

function overlap(wanted: readonly string[], offered: readonly string[]): number {
  return wanted.filter((id) => offered.includes(id)).length;
}

/**
 * The steps that touch the data or the purposes of a finding, best fit first: a match of both counts more than data alone,
 * data more than purpose alone. Without a match, the sentence that says that there is none.
 */
export function limitStepsForFinding(
  serviceId: string,
  data: readonly DataType[],
  purposes: readonly Purpose[],
): FittingLimits {
  const limits = limitsFor(serviceId);
  if (limits === undefined) return { steps: [], none: 'We know no settings of this app yet.' };
  const fitting = limits.steps
    .map((step) => {
      const byData = overlap(data, step.data);
      const byPurpose = overlap(purposes, step.purposes);
      return { step, fit: (byData > 0 ? 4 : 0) + (byPurpose > 0 ? 2 : 0), shared: byData + byPurpose };
    })
    .filter(({ fit }) => fit > 0)
    .sort(
      (a, b) =>
        b.fit - a.fit || b.shared - a.shared || KIND_ORDER.indexOf(a.step.kind) - KIND_ORDER.indexOf(b.step.kind),
    );
  if (fitting.length > 0) return { steps: fitting.map(({ step }) => step), none: null };
  const topics: readonly string[] = [...data, ...purposes];
  const said =
    limits.noneFor.find(({ topic }) => topics.includes(topic)) ?? limits.noneFor.find(({ topic }) => topic === 'any');
  return { steps: [], none: said?.text ?? 'We know no switch for this.' };
}
