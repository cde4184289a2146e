import './TroubleCard.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../locale/format.ts';
import type { TermsView } from '../../watch/views.ts';
import { formatDay, formatNearDay } from '../dates.ts';
import { hostsOf, type Trouble } from '../troubles.ts';
import { useAction } from '../use-action.ts';
import type { ActivePage } from '../use-active-page.ts';
import { useHosts } from '../use-hosts.ts';
import { failureText, readFailureText } from '../words.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Tile } from './Tile.tsx';

const ICONS: Record<Trouble['kind'], IconName> = {
  no_permission: 'key',
  needs_tab: 'tab',
  failing: 'unreadable',
  may_be_wrong_page: 'warn',
  moved: 'open',
};

export interface TroubleCardProps {
  trouble: Trouble;
  now: string;
  href: (...segments: (string | number)[]) => string;
  newTab?: boolean;
  /** The watched document in the tab in front, where the page knows it. */
  activePage?: ActivePage | null;
}

/** Something the tool needs from the person: what happened, since when, the last good read, one button. */
export function TroubleCard(props: TroubleCardProps) {
  const { trouble } = props;
  return (
    <article class="card trouble" data-testid={`trouble-${trouble.kind}`}>
      <header class="row wrap">
        <Tile monogram={trouble.service.monogram} size="small" />
        <bdi class="grow strong">{trouble.service.name}</bdi>
        <span class="care-chip">
          <Icon name={ICONS[trouble.kind]} /> {t(`ui.trouble.${trouble.kind}`)}
        </span>
      </header>
      <TroubleBody {...props} />
    </article>
  );
}

function TroubleBody(props: TroubleCardProps) {
  switch (props.trouble.kind) {
    case 'no_permission':
      return <NoPermission {...props} />;
    case 'moved':
      return <Moved {...props} />;
    case 'may_be_wrong_page':
      return <MayBeOld {...props} />;
    case 'failing':
    case 'needs_tab':
      return <NotReadable {...props} />;
  }
}

function lastReadWords(terms: TermsView, now: string): string {
  return terms.lastGoodReadAt === null
    ? t('ui.trouble.neverRead')
    : t('ui.trouble.lastRead', { day: formatNearDay(terms.lastGoodReadAt, now) });
}

function NoPermission({ trouble, now }: TroubleCardProps) {
  const { ask, denied, asking } = useHosts();
  const check = useAction('checkNow');
  const unwatch = useAction('unwatchService');
  const hosts = hostsOf(trouble.terms);
  const { serviceId } = trouble.service;
  const allow = async () => {
    if (await ask(hosts)) await check.run({ serviceId });
  };
  return (
    <>
      <h2>{t('ui.trouble.switchedOff', { host: hosts.join(', ') })}</h2>
      <p>
        {lastReadWords(trouble.terms[0], now)} {t('ui.trouble.unseen')}
      </p>
      {denied && <p class="strong">{t('ui.hosts.denied')}</p>}
      <div class="row wrap">
        <button
          type="button"
          class="button primary"
          data-testid="allow-hosts"
          disabled={asking}
          onClick={() => void allow()}
        >
          {hosts.length === 1
            ? t('ui.trouble.allowOne', { host: hosts.join() })
            : t('ui.trouble.allowMany', { n: hosts.length })}
        </button>
        <button
          type="button"
          class="button quiet"
          disabled={unwatch.busy}
          onClick={() => void unwatch.run({ serviceId })}
        >
          {t('ui.trouble.stopWatching')}
        </button>
      </div>
    </>
  );
}

/** Reads the document from the tab in front and says how it went. */
function ReadFromTab({ page }: { page: ActivePage }) {
  const read = useAction('readFromTab');
  const [words, setWords] = useState<number | null>(null);
  const start = async () => {
    const answer = await read.run({ tabId: page.tabId });
    if (answer !== null) setWords(answer.value.words);
  };
  return (
    <>
      {words !== null && <p class="strong">{t('ui.tab.done', { n: words })}</p>}
      {read.failure !== null && <p class="strong">{failureText(read.failure.code)}</p>}
      <button
        type="button"
        class="button"
        data-testid="read-from-tab"
        disabled={read.busy}
        onClick={() => void start()}
      >
        {t('ui.tab.read')}
      </button>
    </>
  );
}

function Actions({ children }: { children: ComponentChildren }) {
  return <div class="row wrap">{children}</div>;
}

function Details({ href, newTab }: Pick<TroubleCardProps, 'href' | 'newTab'>) {
  return (
    <a class="button quiet" href={href('trust')} {...(newTab === true ? { target: '_blank' } : {})}>
      {t('ui.trouble.details')}
    </a>
  );
}

function OpenPage({ url }: { url: string }) {
  if (!url.startsWith('https://')) return null;
  return (
    <a class="button" href={url} target="_blank" rel="noreferrer">
      {t('ui.trouble.openPage')}
    </a>
  );
}

function NotReadable({ trouble, now, href, newTab, activePage }: TroubleCardProps) {
  const [terms] = trouble.terms;
  const check = useAction('checkNow');
  const isInFront = activePage?.termsId === terms.termsId;
  const needsTab = trouble.kind === 'needs_tab';
  return (
    <>
      <h2>
        {needsTab ? t('ui.trouble.needsTab', { name: terms.typeName }) : readFailureText(terms.failure?.code ?? null)}
      </h2>
      <p>
        {!needsTab && `${terms.typeName}. `}
        {terms.failure !== null &&
          !needsTab &&
          `${t('ui.trouble.tries', { n: terms.failure.inARow, day: formatNearDay(terms.failure.since, now) })} `}
        {lastReadWords(terms, now)}
        {needsTab && !isInFront && ` ${t('ui.trouble.openThenClick')}`}
      </p>
      <Actions>
        {isInFront && activePage !== undefined && activePage !== null ? (
          <ReadFromTab page={activePage} />
        ) : needsTab ? (
          <OpenPage url={terms.url} />
        ) : (
          <button
            type="button"
            class="button"
            disabled={check.busy}
            onClick={() => void check.run({ serviceId: trouble.service.serviceId })}
          >
            {t('ui.tryAgain')}
          </button>
        )}
        <Details href={href} {...(newTab === undefined ? {} : { newTab })} />
      </Actions>
    </>
  );
}

function MayBeOld({ trouble, now, href, newTab }: TroubleCardProps) {
  const [terms] = trouble.terms;
  return (
    <>
      <h2>{t('ui.trouble.mayBeOld', { name: terms.typeName })}</h2>
      <p>
        {terms.pageDate !== null && `${t('ui.trouble.pageDate', { day: formatDay(terms.pageDate) })} `}
        {lastReadWords(terms, now)}
      </p>
      <Actions>
        <OpenPage url={terms.url} />
        <Details href={href} {...(newTab === undefined ? {} : { newTab })} />
      </Actions>
    </>
  );
}

function hostOfUrl(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}

function Moved({ trouble, now, href, newTab }: TroubleCardProps) {
  const [terms] = trouble.terms;
  const { ask, denied, asking } = useHosts();
  const follow = useAction('followMove');
  const host = terms.movedTo === null ? null : hostOfUrl(terms.movedTo);
  const start = async () => {
    if (host !== null && (await ask([host]))) await follow.run({ termsId: terms.termsId });
  };
  return (
    <>
      <h2>{t('ui.trouble.hasMoved', { name: terms.typeName })}</h2>
      <p>
        {terms.movedTo !== null && `${t('ui.trouble.newAddress', { url: terms.movedTo.replace(/^https:\/\//, '') })} `}
        {lastReadWords(terms, now)}
      </p>
      {denied && <p class="strong">{t('ui.hosts.denied')}</p>}
      {follow.failure !== null && <p class="strong">{failureText(follow.failure.code)}</p>}
      <Actions>
        {host !== null && (
          <button type="button" class="button" disabled={asking || follow.busy} onClick={() => void start()}>
            {t('ui.trouble.follow')}
          </button>
        )}
        <Details href={href} {...(newTab === undefined ? {} : { newTab })} />
      </Actions>
    </>
  );
}
