import { isMessageKey, t } from '../locale/format.ts';
import type { FailureCode } from './types.ts';

/** What a failure says to a person. Every code has its text; a test sees to it. */
export function failureText(code: FailureCode): string {
  const key = `failure.${code}`;
  if (!isMessageKey(key)) throw new Error(`no text for ${key}`);
  return t(key);
}
