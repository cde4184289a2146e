import { describe, expect, it } from 'vitest';
import { dashboardHref, hrefTo, parseRoute, placeOf } from '../../lib/ui/router.ts';

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
    expect(parseRoute('#/choose/whatsapp')).toEqual({
      page: 'choose',
      serviceId: 'whatsapp',
      part: null,
      query: '',
    });
    expect(parseRoute('#/trust/held-back')).toEqual({ page: 'trust', part: 'held-back' });
    expect(parseRoute('#/settings')).toEqual({ page: 'settings', part: null });
  });

  it('keeps what was chosen apart from the place', () => {
    const chosen = parseRoute('#/choose/whatsapp/table?for=family&needs=calls,open_source');
    expect(chosen).toEqual({
      page: 'choose',
      serviceId: 'whatsapp',
      part: 'table',
      query: 'for=family&needs=calls,open_source',
    });
    expect(placeOf(chosen)).toBe(placeOf(parseRoute('#/choose/whatsapp')));
    expect(placeOf(chosen)).not.toBe(placeOf(parseRoute('#/choose/telegram')));
    expect(parseRoute('#/alerts?x=1')).toEqual({ page: 'alerts' });
  });

  it('takes a question mark in an id for a part of the id', () => {
    expect(parseRoute(hrefTo('choose', 'a?b'))).toMatchObject({ serviceId: 'a?b', query: '' });
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
