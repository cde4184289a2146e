import './AppDocuments.css';
import { useId, useState } from 'preact/hooks';
import { t } from '../../locale/format.ts';
import type { AppDocument, AppView, TermsView, VersionView } from '../../watch/views.ts';
import { CoverageState } from '../components/CoverageState.tsx';
import { Icon } from '../components/Icon.tsx';
import { formatDay, formatMoment, formatNumber } from '../dates.ts';
import { hrefToVersions } from '../version-pair.ts';
import { languageWord, placeWord, readFailureText } from '../words.ts';
import { AppSection } from './AppSection.tsx';

/** Each document of the app: how it is watched, and the versions that are kept, any two of them to compare. */
export function AppDocuments({ app }: { app: AppView }) {
  return (
    <AppSection part="documents" title={t('ui.app.documents')} lead={t('ui.app.documentsLead')}>
      {app.documents.length === 0 ? (
        <p class="card app-empty">{t('ui.app.documentsNone')}</p>
      ) : (
        <ul class="card app-documents">
          {app.documents.map((document) => (
            <Document key={document.terms.termsId} document={document} app={app} />
          ))}
        </ul>
      )}
    </AppSection>
  );
}

function Document({ document, app }: { document: AppDocument; app: AppView }) {
  const { terms, versions, text } = document;
  const { service, now } = app;
  return (
    <li data-testid={`document-${terms.termsId}`} data-coverage={terms.coverage}>
      <div class="what">
        <h3>{terms.typeName}</h3>
        <p class="meta">
          {placeWord(terms.region)}, {languageWord(text?.language ?? terms.language)}
        </p>
        {terms.url !== '' && (
          <p class="meta address">
            <a href={terms.url} target="_blank" rel="noreferrer">
              {terms.url.replace(/^https:\/\/(www\.)?/, '')}
            </a>
          </p>
        )}
      </div>
      <div class="how">
        {service.watched || terms.coverage === 'closed' ? (
          <CoverageState coverage={terms.coverage} />
        ) : (
          <span class="soft">{t('ui.app.notWatched')}</span>
        )}
        <Failure terms={terms} now={now} />
        {service.watched && terms.lastGoodReadAt !== null && (
          <p class="meta">{t('ui.apps.read', { moment: formatMoment(terms.lastGoodReadAt, now) })}</p>
        )}
        {terms.words !== null && <p class="meta">{t('ui.app.words', { n: formatNumber(terms.words) })}</p>}
      </div>
      <Versions terms={terms} versions={versions} />
    </li>
  );
}

function Failure({ terms, now }: { terms: TermsView; now: string }) {
  const { failure, coverage, pageDate, movedTo } = terms;
  if (failure !== null && (coverage === 'failing' || coverage === 'retrying')) {
    return (
      <p class="meta">
        {readFailureText(failure.code)}{' '}
        {t('ui.coverage.tries', { n: failure.inARow, since: formatMoment(failure.since, now) })}
      </p>
    );
  }
  if (coverage === 'may_be_wrong_page') {
    const text = pageDate === null ? t('ui.coverage.oldPage') : t('ui.trouble.pageDate', { day: formatDay(pageDate) });
    return <p class="meta">{text}</p>;
  }
  if (coverage === 'moved' && movedTo !== null) {
    return <p class="meta address">{t('ui.trouble.newAddress', { url: movedTo.replace(/^https:\/\//, '') })}</p>;
  }
  return coverage === 'needs_tab' ? <p class="meta">{t('ui.coverage.tabHelp')}</p> : null;
}

function dayOf({ statedDate, firstSeenAt }: VersionView): string {
  return formatDay(statedDate ?? firstSeenAt);
}

function Versions({ terms, versions }: { terms: TermsView; versions: readonly VersionView[] }) {
  if (versions.length === 0) return <p class="kept meta">{t('ui.app.versionsNone')}</p>;
  return (
    <div class="kept">
      <details>
        <summary>
          <Icon name="chevron" /> {t('ui.app.versions', { n: versions.length })}
        </summary>
        <ol>
          {versions.map((version) => (
            <li key={version.id}>
              {dayOf(version)}
              <span class="meta">
                {t('ui.app.versionSeen', {
                  words: formatNumber(version.words),
                  from: formatDay(version.firstSeenAt),
                  to: formatDay(version.lastSeenAt),
                })}
              </span>
            </li>
          ))}
        </ol>
      </details>
      {versions.length > 1 && <Compare terms={terms} versions={versions} />}
    </div>
  );
}

function Compare({ terms, versions }: { terms: TermsView; versions: readonly VersionView[] }) {
  const id = useId();
  const [newest, previous] = versions;
  const [from, setFrom] = useState(previous?.id ?? '');
  const [to, setTo] = useState(newest?.id ?? '');
  const options = versions.map((version) => (
    <option key={version.id} value={version.id}>
      {dayOf(version)}
    </option>
  ));
  return (
    <div class="compare">
      <label for={`${id}-from`}>{t('ui.app.compareFrom')}</label>
      <select id={`${id}-from`} value={from} onChange={(event) => setFrom(event.currentTarget.value)}>
        {options}
      </select>
      <label for={`${id}-to`}>{t('ui.app.compareTo')}</label>
      <select id={`${id}-to`} value={to} onChange={(event) => setTo(event.currentTarget.value)}>
        {options}
      </select>
      {from === to ? (
        <span class="meta">{t('ui.app.compareSame')}</span>
      ) : (
        <a class="button" href={hrefToVersions(terms.termsId, { from, to })} data-testid="compare-versions">
          <Icon name="compare" /> {t('ui.alert.compare')}
        </a>
      )}
    </div>
  );
}
