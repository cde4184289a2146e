import type { NoticeTarget } from '../watch/notices.ts';

/** Where in the dashboard a notification leads. The pages' own routes: entrypoints/dashboard. */
export function hashOfTarget(target: NoticeTarget): string {
  if (target.page === 'alert') return `#/alert/${encodeURIComponent(target.alertId)}`;
  return `#/${target.page}`;
}
