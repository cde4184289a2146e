import { Component, type ComponentChildren } from 'preact';
import { t } from '../../locale/format.ts';
import { Icon } from './Icon.tsx';

/** Where a bug stops: the page says so and offers to start again, and the error goes to the console as it is. */
export class ErrorBoundary extends Component<{ children: ComponentChildren }, { broken: boolean }> {
  override state = { broken: false };

  static override getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div class="note care" role="alert">
        <Icon name="warn" />
        <div>
          <p class="strong">{t('ui.broken.title')}</p>
          <p>{t('ui.broken.text')}</p>
          <button type="button" class="link-button" onClick={() => location.reload()}>
            {t('ui.broken.reload')}
          </button>
        </div>
      </div>
    );
  }
}
