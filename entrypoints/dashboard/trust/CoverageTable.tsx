import './CoverageTable.css';
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../lib/locale/format.ts';
import { CoverageState } from '../../../lib/ui/components/CoverageState.tsx';
import { needsHelp } from '../../../lib/ui/coverage-words.ts';
import { formatDay, formatMoment, formatMomentCell, formatNumber } from '../../../lib/ui/dates.ts';
import { useAction } from '../../../lib/ui/use-action.ts';
import { useHosts } from '../../../lib/ui/use-hosts.ts';
import { failureText, languageWord, placeWord, readFailureText } from '../../../lib/ui/words.ts';
import type { TermsView } from '../../../lib/watch/views.ts';

/** Documents that are fine beyond this number are shown on demand; what needs help is always there. */
const FINE_SHOWN = 12;

/** Every document with its state: last good read, last attempt, next one, words, region, language, address. What needs help is first. */
export function CoverageTable({ terms, now }: { terms: readonly TermsView[]; now: string }) {
  const [all, setAll] = useState(false);
  const troubled = terms.filter(({ coverage }) => needsHelp(coverage));
  const fine = terms.filter(({ coverage }) => !needsHelp(coverage));
  const shown = [...troubled, ...(all ? fine : fine.slice(0, FINE_SHOWN))];
  const hidden = terms.length - shown.length;
  return (
    <>
      <div class="card coverage">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('ui.coverage.document')}</th>
              <th scope="col">{t('ui.coverage.state')}</th>
              <th scope="col">{t('ui.coverage.lastGood')}</th>
              <th scope="col" class="n">
                {t('ui.coverage.words')}
              </th>
              <th scope="col">{t('ui.coverage.regionLanguage')}</th>
              <th scope="col">{t('ui.coverage.address')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <CoverageRow key={each.termsId} terms={each} now={now} />
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && (
        <p class="meta coverage-more">
          {t('ui.coverage.moreFine', { n: hidden })}{' '}
          <button type="button" class="link-button" onClick={() => setAll(true)}>
            {t('ui.coverage.showAll', { n: terms.length })}
          </button>
        </p>
      )}
    </>
  );
}

function CoverageRow({ terms, now }: { terms: TermsView; now: string }) {
  return (
    <tr data-testid={`coverage-row-${terms.termsId}`} data-coverage={terms.coverage}>
      <th scope="row">
        <bdi>{terms.serviceName}</bdi>
        <small class="meta">{terms.typeName}</small>
      </th>
      <td>
        <CoverageState coverage={terms.coverage} />
      </td>
      <td data-label={t('ui.coverage.lastGoodLabel')}>
        {terms.lastGoodReadAt === null ? t('ui.coverage.never') : formatMomentCell(terms.lastGoodReadAt, now)}
        <RowHelp terms={terms} now={now} />
        {terms.nextCheckAt !== null && (
          <small class="meta">{t('ui.coverage.next', { moment: formatMoment(terms.nextCheckAt, now) })}</small>
        )}
      </td>
      <td class="n" data-label={t('ui.coverage.wordsLabel')}>
        {terms.words === null ? t('ui.coverage.none') : formatNumber(terms.words)}
      </td>
      <td>
        {placeWord(terms.region)}, {languageWord(terms.language)}
      </td>
      <td class="address">
        <a href={terms.url} target="_blank" rel="noreferrer">
          <BreakableAddress url={terms.url} />
        </a>
      </td>
    </tr>
  );
}

/** What a person can do about a document that could not be read, right in its row. */
function RowHelp({ terms, now }: { terms: TermsView; now: string }) {
  switch (terms.coverage) {
    case 'no_permission':
      return <Allow host={terms.host} serviceId={terms.serviceId} />;
    case 'failing':
    case 'retrying':
      return terms.failure === null ? null : (
        <small class="meta">
          {readFailureText(terms.failure.code)}{' '}
          {t('ui.coverage.tries', { n: terms.failure.inARow, since: formatMomentCell(terms.failure.since, now) })}
        </small>
      );
    case 'needs_tab':
      return <small class="meta">{t('ui.coverage.tabHelp')}</small>;
    case 'may_be_wrong_page':
      return (
        <small class="meta">
          {terms.pageDate === null
            ? t('ui.coverage.oldPage')
            : t('ui.trouble.pageDate', { day: formatDay(terms.pageDate) })}
        </small>
      );
    case 'moved':
      return terms.movedTo === null ? null : <Follow terms={terms} movedTo={terms.movedTo} />;
    default:
      return null;
  }
}

function Allow({ host, serviceId }: { host: string; serviceId: string }) {
  const { ask, denied, asking } = useHosts();
  const check = useAction('checkNow');
  const allow = async () => {
    if (await ask([host])) await check.run({ serviceId });
  };
  return (
    <small>
      <button
        type="button"
        class="link-button"
        data-testid="allow-hosts"
        disabled={asking}
        onClick={() => void allow()}
      >
        {t('ui.trouble.allowOne', { host })}
      </button>
      {denied && <span class="meta"> {t('ui.hosts.denied')}</span>}
    </small>
  );
}

function Follow({ terms, movedTo }: { terms: TermsView; movedTo: string }) {
  const { ask, denied, asking } = useHosts();
  const follow = useAction('followMove');
  if (!URL.canParse(movedTo)) return null;
  const start = async () => {
    if (await ask([new URL(movedTo).host])) await follow.run({ termsId: terms.termsId });
  };
  return (
    <small class="meta">
      {t('ui.trouble.newAddress', { url: movedTo.replace(/^https:\/\//, '') })}{' '}
      <button type="button" class="link-button" disabled={asking || follow.busy} onClick={() => void start()}>
        {t('ui.trouble.follow')}
      </button>
      {denied && ` ${t('ui.hosts.denied')}`}
      {follow.failure !== null && ` ${failureText(follow.failure.code)}`}
    </small>
  );
}

/** An address without its scheme that may break after each slash, and nowhere else. */
function BreakableAddress({ url }: { url: string }) {
  const parts = url
    .replace(/^https:\/\/(www\.)?/, '')
    .replace(/\/$/, '')
    .split('/');
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={`${index} ${part}`}>
          {index > 0 && '/'}
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
