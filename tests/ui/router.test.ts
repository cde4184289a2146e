import { describe, expect, it } from 'vitest';
import { dashboardHref, hrefTo, parseRoute } from '../../lib/ui/router.ts';

describe('parseRoute', () => {
  it('reads each page', () => {
    expect(parseRoute('')).toEqual({ page: 'overview' });
    expect(parseRoute('#/')).toEqual({ page: 'overview' });
    expect(parseRoute('#/welcome')).toEqual({ page: 'welcome' });
    expect(parseRoute('#/alert/a1')).toEqual({ page: 'alert', alertId: 'a1', part: null });
    expect(parseRoute('#/alert/a1/do')).toEqual({ page: 'alert', alertId: 'a1', part: 'do' });
    expect(parseRoute('#/compare/a1/2')).toEqual({ page: 'compare', alertId: 'a1', part: '2' });
    expect(parseRoute('#/app/whatsapp')).toEqual({ page: 'app', serviceId: 'whatsapp', part: null });
    expect(parseRoute('#/guide/whatsapp-to-signal')).toEqual({
      page: 'guide',
      guideId: 'whatsapp-to-signal',
      part: null,
    });
    expect(parseRoute('#/choose/whatsapp')).toEqual({ page: 'choose', serviceId: 'whatsapp', part: null });
    expect(parseRoute('#/trust/held-back')).toEqual({ page: 'trust', part: 'held-back' });
    expect(parseRoute('#/settings')).toEqual({ page: 'settings', part: null });
  });

  it('does not know addresses that name nothing', () => {
    for (const hash of ['#/nowhere', '#/alert', '#/welcome/now', '#/alert/a/b/c', '#/settings/a/b']) {
      expect(parseRoute(hash)).toEqual({ page: 'not-found' });
    }
  });

  it('survives a half-typed escape', () => {
    expect(parseRoute('#/alert/%E0%A4%A')).toEqual({ page: 'alert', alertId: '%E0%A4%A', part: null });
  });

  it('reads back what hrefTo writes, whatever an id contains', () => {
    const id = 'whatsapp/privacy policy#%';
    expect(parseRoute(hrefTo('alert', id, 3))).toEqual({ page: 'alert', alertId: id, part: '3' });
    expect(dashboardHref('alert', 'a')).toBe('dashboard.html#/alert/a');
  });
});
