import './Waiting.css';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../locale/format.ts';
import type { RequestFailure } from '../../watch/requests.ts';
import { failureText } from '../words.ts';
import { Icon } from './Icon.tsx';

/** Answers mostly come at once: placeholders before that would only flicker. */
const PATIENCE_MS = 200;

/** Hairline placeholders of about the height of what comes; nothing for the first 200 ms, no shimmer. */
export function Waiting({ heights = [160, 240] }: { heights?: number[] }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="waiting" aria-busy="true">
      {late && (
        <>
          <p class="vh">{t('ui.waiting')}</p>
          {heights.map((height, index) => (
            <div key={index} style={{ blockSize: `${height}px` }} />
          ))}
        </>
      )}
    </div>
  );
}

/** An answer that did not come, with a way to ask again. */
export function Failed({ failure, retry }: { failure: RequestFailure; retry: () => void }) {
  return (
    <div class="note care" role="alert">
      <Icon name="warn" />
      <div>
        <p>{failureText(failure.code)}</p>
        <button type="button" class="link-button" onClick={retry}>
          {t('ui.tryAgain')}
        </button>
      </div>
    </div>
  );
}
