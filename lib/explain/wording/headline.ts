import type { RuleEvent } from '../rules/event.ts';
import { speak } from './speak.ts';

/** One line that names the weightiest point; '' where there is none. */
export function headlineOf(events: RuleEvent[], service: string): string {
  const [first] = events;
  return first === undefined ? '' : speak(first, service).clause;
}
