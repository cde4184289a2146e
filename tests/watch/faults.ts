import { createFlight } from '../../lib/watch/flight.ts';
import type { Ports } from '../../lib/watch/ports.ts';

/**
 * `dies_before` and `dies_after`: the process ends at this call, before or after it took effect; every later call of the same
 * process fails too. `throws`: only this call fails, and the process lives on. `full`: the store refuses this one write.
 */
export type FaultKind = 'dies_before' | 'dies_after' | 'throws' | 'full';

export class Fault extends Error {}

/** Counts the calls of all ports and makes one of them go wrong. */
export interface FaultPlan {
  kind: FaultKind;
  /** The call that goes wrong, from 1. */
  at: number;
  calls: number;
  dead: boolean;
  happened: boolean;
}

export function planFault(kind: FaultKind, at: number): FaultPlan {
  return { kind, at, calls: 0, dead: false, happened: false };
}

type AnyFunction = (...args: never[]) => unknown;

function isWrite(name: string): boolean {
  return ['commit', 'markAlerts', 'modifyState'].includes(name);
}

function withFault<F extends AnyFunction>(plan: FaultPlan, name: string, call: F): F {
  const faulty = async (...args: Parameters<F>): Promise<unknown> => {
    if (plan.dead) throw new Fault('the process is dead');
    plan.calls++;
    if (plan.calls !== plan.at) return call(...args);
    plan.happened = true;
    if (plan.kind === 'full') {
      return isWrite(name) ? { ok: false, failure: { code: 'storage_full' } } : call(...args);
    }
    if (plan.kind === 'dies_after') await call(...args);
    plan.dead = plan.kind !== 'throws';
    throw new Fault(`${plan.kind} at call ${plan.at}, ${name}`);
  };
  return faulty as unknown as F;
}

function wrapAll<T extends object>(plan: FaultPlan, port: T): T {
  const entries = Object.entries(port).map(([name, member]) => [
    name,
    typeof member === 'function' ? withFault(plan, name, member as AnyFunction) : member,
  ]);
  return Object.fromEntries(entries) as T;
}

/** One process over these ports: its own flight, and every asynchronous call of it may go wrong as planned. */
export function processOver(ports: Ports, plan: FaultPlan): Ports {
  return {
    ...ports,
    fetch: withFault(plan, 'fetch', ports.fetch),
    store: wrapAll(plan, ports.store),
    settings: wrapAll(plan, ports.settings),
    permissions: wrapAll(plan, ports.permissions),
    notifier: wrapAll(plan, ports.notifier),
    alarms: wrapAll(plan, ports.alarms),
    flight: createFlight(),
  };
}
