import { isMessageKey, t } from '../locale/format.ts';
import type { FailureCode } from './types.ts';
import type { WatchedTerms } from './watched-terms.ts';

/** What a failure says to a person. A notification must come though its text does not: then it says the general sentence. */
export function failureText(code: FailureCode, watched: WatchedTerms): string {
  const key = `failure.${code}`;
  const host = URL.parse(watched.declaration.sourceDocuments[0]?.url ?? '')?.host ?? '';
  const known = { name: watched.serviceName, service: watched.serviceName, host };
  return isMessageKey(key) ? t(key, known) : t('watch.failing_message');
}
