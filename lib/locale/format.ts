import failures from '../../assets/locales/en/failures.json' with { type: 'json' };
import findings from '../../assets/locales/en/findings.json' with { type: 'json' };
import ui from '../../assets/locales/en/ui.json' with { type: 'json' };
import { fillMessage, type MessageParams } from './message.ts';

const messages = { ...findings, ...failures, ...ui };

export type MessageKey = keyof typeof messages;

/** The text of a message with its placeholders filled; throws where a parameter is missing. */
export function t(key: MessageKey, params: MessageParams = {}): string {
  return fillMessage(messages[key], params);
}

/** True for a string that names a message. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(messages, key);
}
