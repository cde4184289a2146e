import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Action, Actor, Direction, EventType, Flow, Severity } from '../../explain/vocabulary.ts';

/** The folder of real policies and public annotations that lies beside the project on a developer's machine. */
export const SHARED = join(import.meta.dirname, '../../../../shared');

/** True where the folder of real policies lies beside the project. */
export function hasSharedData(): boolean {
  return existsSync(join(SHARED, 'corpus/gold.jsonl'));
}

/** An event that a reader must (or should) be told about one real revision. */
export interface ExpectedEvent {
  anyOf: EventType[];
  direction: Direction;
  minSeverity?: Severity;
  data?: string[];
  recipients?: string[];
  purposes?: string[];
  /** Words of the policy that the quoted evidence contains; half of them are enough. */
  words?: string[];
  importance?: 'must' | 'should';
}

/** A mistake that must not be made about one real revision. */
export interface ForbiddenEvent {
  events: EventType[];
  direction?: Direction;
  words?: string[];
  why: string;
}

/** A gold revision (with `class`, `expect`, `mustNot`) or a plain labelled pair (with `label`). */
export interface PairRow {
  id?: string;
  old: string;
  new: string;
  class?: string;
  label?: string;
  expect?: ExpectedEvent[];
  mustNot?: ForbiddenEvent[];
  headlineMustMention?: string[];
  note?: string;
}

/** What a hard case wants of a practice or an event. An absent key means "don't care". */
export type Wanted = Record<string, unknown>;

export interface HardCase {
  id: string;
  kind: 'sentence' | 'change';
  category: string;
  text?: string;
  lead?: string;
  old?: string[];
  new?: string[];
  expect: { facts?: Wanted[]; events?: (Wanted & { type: string; severity?: string; direction?: string })[] };
  must_not?: (string | Wanted)[] | string | Wanted;
  why: string;
}

/** One sentence of a public annotated set. Which labels it has depends on the set. */
export interface LabelledSentence {
  id: string;
  text: string;
  lead?: string | null;
  labels: {
    categories?: string[];
    categories_any?: string[];
    intent?: string | string[];
    collect_use?: unknown[];
    not_collect_use?: unknown[];
    share?: unknown[];
    not_share?: unknown[];
    spans?: { performed?: boolean }[];
  };
}

/** The part of a practice that the sentence rulers look at. */
export interface ScoredPractice {
  actor: Actor;
  action: Action;
  flow: Flow | null;
  polarity: string;
  choice: string;
}

/** Reads a JSON Lines file of the shared data. `T` is what its README promises; the rulers trust it. */
export function readRows<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): T => JSON.parse(line));
}
