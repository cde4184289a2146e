import { ok } from '../../result.ts';
import { policyEngine } from '../../watch/policy-engine.ts';
import { checkAll, findAsked } from '../../watch/run-checks.ts';
import type { Alert } from '../../watch/types.ts';
import { createMemoryPorts } from '../memory-ports.ts';
import type { PlayedPolicy } from './played-policies.ts';

const HOURS_BETWEEN_READS = 24;

/** The same watching without a browser: the same use cases over memory, on a clock that is set. Throws where the change gave no alert. */
export async function playInNode(policy: PlayedPolicy, now: Date): Promise<Alert> {
  const clock = { now };
  let html = policy.before;
  const ports = createMemoryPorts({
    clock,
    engine: policyEngine,
    settings: { customTerms: [{ id: 'played', name: policy.name, url: policy.url }] },
    fetch: async ({ url }) =>
      ok({
        kind: 'page',
        status: 200,
        bytes: html.length,
        snapshot: {
          sourceUrl: url,
          finalUrl: url,
          fetchedAt: clock.now.toISOString(),
          contentType: 'text/html; charset=utf-8',
          html,
        },
      }),
  });
  for (const page of [policy.before, policy.after, policy.after]) {
    html = page;
    await checkAll(ports, await findAsked(ports, undefined), HOURS_BETWEEN_READS);
    clock.now = new Date(clock.now.getTime() + HOURS_BETWEEN_READS * 60 * 60 * 1000);
  }
  const [alert] = await ports.store.alerts();
  if (alert === undefined) throw new Error('the change gave no alert');
  return alert;
}
