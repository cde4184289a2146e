import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Guide } from '../../catalog/schema.ts';
import { t } from '../../locale/format.ts';
import type { AlertView } from '../../watch/views.ts';
import { useAnnounce } from '../announcer.tsx';
import { Icon } from '../components/Icon.tsx';
import { messageFor, type Receiver, TONES, type Tone } from './move-message.ts';

interface MessageProps {
  receiver: Receiver;
  guide: Guide;
  /** The change that the message speaks of, if one was told. */
  alert: AlertView | null;
  markAsked: () => void;
}

/** A message that can be changed before it is copied or handed to another app. */
export function MoveMessage({ receiver, guide, alert, markAsked }: MessageProps) {
  const [tone, setTone] = useState<Tone>('friendly');
  const [own, setOwn] = useState<string | null>(null);
  const [handedOver, setHandedOver] = useState<'copied' | 'failed' | null>(null);
  const announce = useAnnounce();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { name } = receiver;
  const text = own ?? messageFor(tone, receiver, guide, alert);
  const say = (state: 'copied' | 'failed') => {
    setHandedOver(state);
    announce(t(state === 'copied' ? 'ui.plan.copied' : 'ui.plan.copyFailed'));
  };
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say('copied'),
      () => say('failed'),
    );
  const share = () =>
    navigator.share({ text }).catch(() => {
      // Who closes the system's sheet has decided; there is nothing to say.
    });
  return (
    <section class="card message" aria-labelledby={id}>
      <header class="row between wrap">
        <h3 id={id} ref={title} tabIndex={-1}>
          {t('ui.plan.messageFor', { name })}
        </h3>
        <fieldset class="tones">
          <legend class="vh">{t('ui.plan.tone')}</legend>
          {TONES.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={`${id}-tone`}
                checked={tone === each}
                onChange={() => {
                  setTone(each);
                  setOwn(null);
                  setHandedOver(null);
                }}
              />
              {t(`ui.plan.tone.${each}`)}
            </label>
          ))}
        </fieldset>
      </header>
      <textarea
        rows={8}
        value={text}
        aria-label={t('ui.plan.messageFor', { name })}
        data-testid="plan-message"
        onInput={({ currentTarget }) => {
          setOwn(currentTarget.value);
          setHandedOver(null);
        }}
      />
      <p class="row wrap">
        <button type="button" class="button primary" data-testid="plan-copy" onClick={() => void copy()}>
          <Icon name="copy" /> {t('ui.plan.copy')}
        </button>
        {'share' in navigator && (
          <button type="button" class="button" data-testid="plan-share" onClick={() => void share()}>
            <Icon name="open" /> {t('ui.plan.share')}
          </button>
        )}
        {handedOver === null && <span class="meta">{t('ui.plan.noLinks')}</span>}
      </p>
      {handedOver !== null && (
        <p class={handedOver === 'copied' ? 'note gain' : 'note care'} data-testid="plan-handed-over">
          <Icon name={handedOver === 'copied' ? 'check' : 'warn'} />
          <span>
            {handedOver === 'copied' ? t('ui.plan.pasteIn', { name }) : t('ui.plan.copyFailed')}{' '}
            {handedOver === 'copied' && receiver.state === 'not_asked' && (
              <button type="button" class="link-button" data-testid="plan-mark-asked" onClick={markAsked}>
                {t('ui.plan.markAsked')}
              </button>
            )}
          </span>
        </p>
      )}
    </section>
  );
}
