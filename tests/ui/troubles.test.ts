import './english.ts';
import { describe, expect, it } from 'vitest';
import { calmTitle, coverageSentence, serviceState } from '../../lib/ui/coverage-words.ts';
import { troublesOf } from '../../lib/ui/troubles.ts';
import type { ServiceView } from '../../lib/watch/views.ts';
import { NOW, overviewOf, termsView } from './preview/sample.ts';

const terms = (type: string, coverage: ReturnType<typeof termsView>['coverage']) =>
  termsView({ termsId: `app/${type}`, serviceId: 'app', serviceName: 'App', host: 'app.example', coverage });
const service = (changes: Partial<ServiceView>): ServiceView => ({
  serviceId: 'app',
  name: 'App',
  monogram: 'Ap',
  watched: true,
  custom: false,
  closedOn: null,
  terms: [],
  unread: 0,
  ...changes,
});

describe('troublesOf', () => {
  it('puts what blocks reading first and doubts last', () => {
    const kinds = troublesOf(overviewOf('trouble').services).map(({ kind }) => kind);
    expect(kinds).toEqual(['no_permission', 'failing', 'needs_tab', 'may_be_wrong_page']);
  });

  it('asks once for all documents of an app that lack permission, but tells each failure', () => {
    const lacking = service({ terms: [terms('privacy', 'no_permission'), terms('terms', 'no_permission')] });
    expect(troublesOf([lacking])).toHaveLength(1);
    const failing = service({ terms: [terms('privacy', 'failing'), terms('terms', 'failing')] });
    expect(troublesOf([failing])).toHaveLength(2);
  });

  it('is silent about apps that are not watched and about single retries', () => {
    expect(troublesOf([service({ watched: false, terms: [terms('privacy', 'failing')] })])).toEqual([]);
    expect(troublesOf([service({ terms: [terms('privacy', 'retrying')] })])).toEqual([]);
  });
});

describe('what the calm claims', () => {
  it('says "Nothing changed" only where nothing was unreadable', () => {
    expect(calmTitle(overviewOf('calm'))).toBe('Nothing changed');
    expect(calmTitle(overviewOf('trouble'))).toBe('Nothing changed in what we could read');
    expect(calmTitle(overviewOf('first-read'))).toBe('First read');
  });

  it('gives the time of the last good read', () => {
    expect(coverageSentence(overviewOf('calm'))).toMatch(/^All 7 documents were read today at \d\d:\d\d\.$/);
    expect(coverageSentence(overviewOf('trouble'))).toMatch(/^6 of 9 documents were read today/);
    expect(coverageSentence(overviewOf('empty'))).toBe(
      'Choose the apps you use. Then their policies are read for you.',
    );
    expect(
      coverageSentence({
        ...overviewOf('calm'),
        lastGoodReadAt: '2026-11-20T09:00:00.000Z',
        documents: { watched: 7, readToday: 0, needHelp: 0 },
      }),
    ).toMatch(/^The last good read was on 20 November/);
  });

  it('lets an unreadable document of an app speak before its quiet ones', () => {
    const state = serviceState(service({ terms: [terms('privacy', 'read'), terms('terms', 'failing')] }), NOW);
    expect(state).toEqual({ text: 'Not readable', needsHelp: true });
  });
});
