import type { EventType } from '../vocabulary.ts';
import type { RuleContext } from './context.ts';
import type { RuleEvent } from './event.ts';

/** An old and a new text in our own wording, one string for each paragraph, with the events that must come out. */
export interface RuleExample {
  old: string[];
  new: string[];
  /** Event types that must be found; an empty list means that this rule must stay silent. */
  events: EventType[];
}

/**
 * One event type: how it is recognised in two whole policies. Beside it each file has `examples`, apart so that the engine
 * of the extension does not carry them.
 */
export interface Rule {
  id: EventType;
  run(context: RuleContext): RuleEvent[];
}
