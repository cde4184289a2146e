import findings from '../../assets/locales/en/findings.json' with { type: 'json' };
import { fillMessage, type MessageParams } from './message.ts';

/** Keys of what the engine says. It reads these texts only, so that it stays small without those of the pages. */
export type FindingKey = keyof typeof findings;

/** The text of a finding's message with its placeholders filled; throws where a parameter is missing. */
export function t(key: FindingKey, params: MessageParams = {}): string {
  return fillMessage(findings[key], params);
}

/** True for a string that names a message of the engine. */
export function isFindingKey(key: string): key is FindingKey {
  return Object.hasOwn(findings, key);
}
