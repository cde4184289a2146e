import { t } from '../locale/format.ts';
import type { CoverageKind } from '../watch/types.ts';
import type { Overview, ServiceView, TermsView } from '../watch/views.ts';
import { daysAgo, formatDay, formatMoment, formatTime } from './dates.ts';

/** True while no document has been read yet: nothing can have changed, and that is said so. */
export function isFirstRead(overview: Overview): boolean {
  return overview.lastGoodReadAt === null;
}

/** The heading where no change is unread; it claims no more than what was read. */
export function calmTitle(overview: Overview): string {
  if (overview.documents.watched === 0) return t('ui.calm.noneTitle');
  if (isFirstRead(overview)) return t('ui.calm.firstTitle');
  return t(overview.documents.needHelp > 0 ? 'ui.calm.partTitle' : 'ui.calm.title');
}

/** How far the quiet can be believed: "All 9 documents were read today at 07:40." */
export function coverageSentence(overview: Overview): string {
  const { now, lastGoodReadAt } = overview;
  const { watched, readToday } = overview.documents;
  if (watched === 0) return t('ui.calm.noneText');
  if (lastGoodReadAt === null) return t('ui.calm.firstRead');
  const moment = formatMoment(lastGoodReadAt, now);
  if (readToday >= watched) return t('ui.calm.allRead', { n: watched, moment });
  if (daysAgo(lastGoodReadAt, now) > 0) return t('ui.calm.lastRead', { moment });
  return t('ui.calm.someRead', { done: readToday, n: watched, time: formatTime(lastGoodReadAt) });
}

/** One line for the top bar: "All 9 documents read today", or how many were. */
export function coverageLine({ documents }: Pick<Overview, 'documents'>): string {
  if (documents.watched === 0) return t('ui.top.nothingWatched');
  if (documents.readToday >= documents.watched) return t('ui.top.allRead', { n: documents.watched });
  return t('ui.top.someRead', { done: documents.readToday, n: documents.watched });
}

/** The state of one document in words. */
export function coverageWord(coverage: CoverageKind): string {
  return t(`ui.coverage.${coverage}`);
}

/** The states that need the person. */
export function needsHelp(coverage: CoverageKind): boolean {
  return (
    coverage === 'no_permission' ||
    coverage === 'needs_tab' ||
    coverage === 'failing' ||
    coverage === 'may_be_wrong_page' ||
    coverage === 'moved'
  );
}

function newestSameSince(terms: readonly TermsView[]): string | null {
  const days = terms.flatMap(({ sameSince }) => (sameSince == null ? [] : [sameSince]));
  return days.sort().at(-1) ?? null;
}

/** One line about a watched app: what is wrong, else since when its texts are the same. */
export function serviceState(service: ServiceView, now: string): { text: string; needsHelp: boolean } {
  const troubled = service.terms.find(({ coverage }) => needsHelp(coverage));
  if (troubled !== undefined) return { text: coverageWord(troubled.coverage), needsHelp: true };
  if (service.closedOn !== null)
    return { text: t('ui.apps.closed', { day: formatDay(service.closedOn) }), needsHelp: false };
  if (service.unread > 0) return { text: t('ui.apps.unread', { n: service.unread }), needsHelp: false };
  const retrying = service.terms.find(({ coverage }) => coverage === 'retrying');
  if (retrying !== undefined) return { text: coverageWord('retrying'), needsHelp: false };
  if (service.terms.some(({ coverage }) => coverage === 'not_yet_read')) {
    return { text: coverageWord('not_yet_read'), needsHelp: false };
  }
  const since = newestSameSince(service.terms);
  if (since !== null) return { text: t('ui.apps.sameSince', { day: formatDay(since) }), needsHelp: false };
  const reads = service.terms.flatMap(({ lastGoodReadAt }) => (lastGoodReadAt === null ? [] : [lastGoodReadAt])).sort();
  const [oldest] = reads;
  return {
    text:
      oldest === undefined ? coverageWord('not_yet_read') : t('ui.apps.read', { moment: formatMoment(oldest, now) }),
    needsHelp: false,
  };
}
