import './ComparePage.css';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/locale/format.ts';
import { Icon } from '../../../lib/ui/components/Icon.tsx';
import { Failed, Waiting } from '../../../lib/ui/components/Waiting.tsx';
import { formatDay } from '../../../lib/ui/dates.ts';
import { PageHeading } from '../../../lib/ui/page-focus.tsx';
import { usePageTitle } from '../../../lib/ui/page-title.ts';
import { hrefTo } from '../../../lib/ui/router.ts';
import { useRequest } from '../../../lib/ui/use-request.ts';
import { versionPairIn } from '../../../lib/ui/version-pair.ts';
import type { Comparison } from '../../../lib/watch/views.ts';
import { blocksOf, changePlaces, type PairRow, type Which } from '../compare/blocks.ts';
import { ChangeRow, type Sides } from '../compare/ChangeRow.tsx';
import { Fold, HeadingRow } from '../compare/Fold.tsx';
import { PositionStrip } from '../compare/PositionStrip.tsx';
import { SaveEvidence } from '../SaveEvidence.tsx';
import { Segments } from '../Segments.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/**
 * Two versions of one document against each other: those of an alert, where `part` is the number of a finding to go to, or any two,
 * where `alertId` is a document's id and `part` names the versions.
 */
export function ComparePage({ alertId, part }: { alertId: string; part: string | null }) {
  const pair = versionPairIn(part);
  const { answer, refresh } = useRequest('getComparison', pair === null ? { alertId } : { termsId: alertId, ...pair });
  if (answer.state === 'loading') return <Waiting heights={[60, 40, 480]} />;
  if (answer.state === 'failed') return <Failed failure={answer.failure} retry={refresh} />;
  if (answer.value === null) return <NotFoundPage />;
  return <Ready comparison={answer.value} part={pair === null ? part : null} />;
}

function changeId(index: number): string {
  return `change-${index + 1}`;
}

function Ready({ comparison, part }: { comparison: Comparison; part: string | null }) {
  const { rows, alert, serviceName, typeName, beforeDate, afterDate } = comparison;
  const title = t('ui.compare.title', { service: serviceName, type: typeName.toLowerCase() });
  usePageTitle(title);
  const places = useMemo(() => changePlaces(rows), [rows]);
  const spoken = places.filter(({ row }) => row.findings.length > 0).length;
  const [which, setWhich] = useState<Which>(spoken > 0 ? 'data' : 'all');
  const [layout, setLayout] = useState<'side' | 'inline'>('side');
  const blocks = useMemo(() => blocksOf(rows, which), [rows, which]);
  const shown = blocks.flatMap((block) => (block.kind === 'change' ? [block] : []));
  const [current, setCurrent] = useState<number | null>(null);
  // Two quick presses of a key come before the page is drawn again: the keys count from here.
  const place = useRef<number | null>(null);
  place.current = current;

  const goTo = useCallback(
    (index: number) => {
      if (index < 0 || index >= shown.length) return;
      setCurrent(index);
      place.current = index;
      const row = document.getElementById(changeId(index));
      row?.scrollIntoView({ block: 'center' });
      row?.focus({ preventScroll: true });
    },
    [shown.length],
  );
  const next = current === null ? 0 : current + 1;
  const previous = current === null ? -1 : current - 1;
  useChangeKeys((step) => {
    if (place.current !== null) goTo(place.current + step);
    else if (step > 0) goTo(0);
  });

  // Comes from "See it in the text" on the alert's page: goes to the first change that this finding speaks of.
  useEffect(() => {
    if (part === null) return;
    goTo(shown.findIndex(({ row }) => row.findings.includes(Number(part) - 1)));
  }, [part]);

  const sides: Sides = {
    source: { serviceName, typeName, url: alert?.sourceUrl ?? '', language: comparison.language },
    beforeWhen: t('ui.quote.of', { day: formatDay(beforeDate) }),
    afterWhen: t('ui.quote.of', { day: formatDay(afterDate) }),
  };
  const findingsOf = (row: PairRow) =>
    row.findings.flatMap((index) => {
      const finding = alert?.findings[index];
      return finding === undefined ? [] : [{ finding, number: index + 1 }];
    });
  const currentRow = current === null ? undefined : shown[current]?.row;
  const currentAt = current === null ? undefined : shown[current]?.at;
  return (
    <>
      <p class="crumb">
        {alert === null ? (
          <a href={hrefTo('app', comparison.termsId.split('/')[0] ?? '', 'documents')}>
            <Icon name="back" /> <bdi>{serviceName}</bdi>
          </a>
        ) : (
          <a href={hrefTo('alert', alert.id)}>
            <Icon name="back" /> {alert.headline}
          </a>
        )}
      </p>
      <header class="compare-head">
        <div>
          <PageHeading>{title}</PageHeading>
          <p class="soft">
            {t('ui.compare.against', { before: formatDay(beforeDate), after: formatDay(afterDate) })}{' '}
            {t('ui.compare.counts', { n: places.length })}
            {spoken > 0 && ` ${t('ui.compare.spoken', { n: spoken })}`}
          </p>
        </div>
        <div class="row wrap">
          <button type="button" class="button" onClick={() => print()}>
            <Icon name="print" /> {t('ui.compare.print')}
          </button>
          {alert !== null && <SaveEvidence alert={alert} />}
        </div>
      </header>
      <div class="compare-tools" role="toolbar" aria-label={t('ui.compare.tools')}>
        <Segments
          name="which"
          label={t('ui.compare.which')}
          value={which}
          onChange={(value) => {
            setWhich(value);
            setCurrent(null);
          }}
          options={[
            ...(spoken > 0 ? [{ value: 'data' as const, text: t('ui.compare.data', { n: spoken }) }] : []),
            { value: 'all' as const, text: t('ui.compare.all', { n: places.length }) },
            { value: 'whole' as const, text: t('ui.compare.whole') },
          ]}
        />
        <div class="layout-switch">
          <Segments
            name="layout"
            label={t('ui.compare.layout')}
            value={layout}
            onChange={setLayout}
            options={[
              { value: 'side', text: t('ui.compare.side') },
              { value: 'inline', text: t('ui.compare.inline') },
            ]}
          />
        </div>
        <div class="step">
          <button
            type="button"
            class="icon-button"
            aria-label={t('ui.compare.previous')}
            aria-keyshortcuts="p"
            title={t('ui.compare.previousKey')}
            disabled={previous < 0}
            onClick={() => goTo(previous)}
          >
            <Icon name="back" />
          </button>
          <span aria-live="polite">
            {current === null
              ? t('ui.compare.count', { n: shown.length })
              : t('ui.compare.place', { i: current + 1, n: shown.length })}
          </span>
          <button
            type="button"
            class="icon-button"
            aria-label={t('ui.compare.next')}
            aria-keyshortcuts="n"
            title={t('ui.compare.nextKey')}
            disabled={next >= shown.length}
            onClick={() => goTo(next)}
          >
            <Icon name="chevron" />
          </button>
        </div>
      </div>
      <PositionStrip
        marks={places.map(({ row, at }) => ({
          at,
          direction: findingsOf(row)[0]?.finding.direction ?? null,
          current: row === currentRow,
        }))}
        caption={
          current === null || currentAt === undefined
            ? t('ui.compare.keys')
            : t('ui.compare.here', { i: current + 1, percent: Math.round(currentAt * 100) })
        }
      />
      <div class="doc">
        <div class={`doc-columns ${layout}`}>
          {layout === 'side' ? (
            <>
              <span>{t('ui.compare.beforeDay', { day: formatDay(beforeDate) })}</span>
              <span>{t('ui.compare.afterDay', { day: formatDay(afterDate) })}</span>
            </>
          ) : (
            <span>{t('ui.compare.both')}</span>
          )}
          <span>{t('ui.compare.meaning')}</span>
        </div>
        <div class="doc-body" data-testid="comparison">
          {blocks.map((block, position) => {
            const ends = [position === 0 ? 'first' : '', position === blocks.length - 1 ? 'last' : ''].join(' ');
            if (block.kind === 'heading') {
              const following = blocks[position + 1];
              const isCurrent = following?.kind === 'change' && following.index === current;
              return (
                <HeadingRow
                  key={`heading ${position}`}
                  before={block.row.before}
                  after={block.row.after}
                  layout={layout}
                  current={isCurrent}
                  ends={ends}
                />
              );
            }
            if (block.kind === 'fold') {
              return (
                <Fold
                  key={`fold ${which} ${block.at}`}
                  block={block}
                  sides={sides}
                  layout={layout}
                  open={which === 'whole'}
                  ends={ends}
                />
              );
            }
            return (
              <ChangeRow
                key={`change ${block.at} ${block.index}`}
                row={block.row}
                sides={sides}
                layout={layout}
                findings={findingsOf(block.row)}
                alertId={alert?.id ?? null}
                id={changeId(block.index)}
                label={t('ui.compare.place', { i: block.index + 1, n: shown.length })}
                current={block.index === current}
                ends={`${ends} ${blocks[position - 1]?.kind === 'heading' ? 'joined' : ''}`}
              />
            );
          })}
          {places.length === 0 && <p class="card empty">{t('ui.compare.none')}</p>}
        </div>
      </div>
      <p class="compare-key">
        <span>
          <ins>{t('ui.compare.keyAdded')}</ins> {t('ui.compare.keyAddedText')}
        </span>
        <span>
          <del>{t('ui.compare.keyRemoved')}</del> {t('ui.compare.keyRemovedText')}
        </span>
        <span>{t('ui.compare.keyMargin')}</span>
      </p>
    </>
  );
}

/** n and p step from change to change, as in mail programs; never while somebody types. */
function useChangeKeys(onStep: (step: 1 | -1) => void): void {
  // With the drawing, not after it: a key pressed as soon as the text is seen counts.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target;
      if (target instanceof HTMLElement && target.matches('input[type="text"], textarea, select')) return;
      if (event.key === 'n') onStep(1);
      else if (event.key === 'p') onStep(-1);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [onStep]);
}
