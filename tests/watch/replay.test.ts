import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReplayedAlert, type ReplayResult, replaySeries } from '../../lib/cli/replay/replay-series.ts';
import { findSeries } from '../../lib/cli/replay/series.ts';

const parts = (sharing: string, updated = 'Last updated: 3 March 2020'): string[] => [
  '# Parrot Privacy Policy',
  updated,
  'This policy explains how Parrot handles your information when you use our messenger.',
  '## Information we collect',
  'We collect your phone number when you create an account. We collect the contacts in your address book if you allow it.',
  'We do not keep your messages on our servers after they have been delivered.',
  '## Sharing',
  sharing,
  'We may disclose information when the law requires us to do so.',
  '## Your choices',
  'You can delete your account at any time in the settings. We then delete your information within 30 days.',
];
const policy = (sharing: string, updated?: string): string => `${parts(sharing, updated).join('\n\n')}\n`;
const QUIET = 'We never share your phone number with advertisers.';
const LOUD = 'We share your phone number with advertisers so that they can show you ads.';
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Parrot</title></head><body><nav>Home Apps</nav><main>${body
    .split('\n\n')
    .map((block) => (block.startsWith('#') ? `<h2>${block.replace(/^#+ /, '')}</h2>` : `<p>${block}</p>`))
    .join('')}</main><footer>© 2020 Parrot</footer></body></html>`;

const FILES: Record<string, string> = {
  'parrot/privacy-policy__told/2020-03-03.md': policy(QUIET),
  'parrot/privacy-policy__told/2020-06-01.md': policy(LOUD, 'Last updated: 1 June 2020'),
  'parrot/privacy-policy__flap/2020-03-03.md': policy(QUIET),
  'parrot/privacy-policy__flap/2020-06-01.md': policy(LOUD),
  'parrot/privacy-policy__flap/2020-06-01T183000.md': policy(QUIET),
  'parrot/privacy-policy__flap/2020-07-01.md': policy(LOUD),
  'parrot/privacy-policy__flap/2020-07-02.md': policy(QUIET),
  'parrot/privacy-policy__dates/2020-03-03.md': policy(QUIET),
  'parrot/privacy-policy__dates/2020-06-01.md': policy(QUIET, 'Last updated: 1 June 2020'),
  'parrot/privacy-policy__html/2020-03-03T120000.html': page(policy(QUIET)),
  'parrot/privacy-policy__html/2020-06-01T120000.html': page(policy(QUIET)).replace('Home Apps', 'Home Apps Store'),
  'parrot/privacy-policy__broken/2020-03-03.md': policy(QUIET),
  'parrot/privacy-policy__broken/2020-06-01.md': 'Parrot\n\nPrivacy policy\n\nTerms\n',
  'parrot/notes/readme.md': 'No date, no series.',
};

describe('replay', () => {
  const dir = mkdtempSync(join(tmpdir(), 'replay-'));
  const alerts: ReplayedAlert[] = [];
  let result: ReplayResult;

  beforeAll(async () => {
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(dir, name)), { recursive: true });
      writeFileSync(join(dir, name), text);
    }
    result = await replaySeries(findSeries(dir), (alert) => alerts.push(alert));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  it('passes over folders without dated files', () => {
    expect(findSeries(dir).map(({ terms }) => terms)).toEqual([
      'privacy-policy__broken',
      'privacy-policy__dates',
      'privacy-policy__flap',
      'privacy-policy__html',
      'privacy-policy__told',
    ]);
  });

  it('tells the one change that stays, after its second read', () => {
    expect(alerts.map(({ terms, from, to, alert }) => [terms, from, to, alert.createdAt])).toEqual([
      ['privacy-policy__told', '2020-03-03', '2020-06-01', '2020-06-02T00:00:00.000Z'],
    ]);
    expect(alerts[0]?.alert.findings[0]).toMatchObject({ direction: 'worse' });
    expect(result.alerts).toEqual(alerts);
  });

  it('counts what was held back and why', () => {
    const reasons = new Set(result.heldBack.map(({ termsId, reason }) => `${termsId.split('__')[1]} ${reason}`));
    expect(reasons).toContain('flap seen_once');
    expect(reasons).toContain('dates dates_only');
  });

  it('says where the watch went blind', () => {
    const failing = result.coverage.filter(({ state }) => state !== 'read');
    expect(failing).toEqual([{ service: 'parrot', terms: 'privacy-policy__broken', state: 'failing' }]);
    expect([...result.failures.values()]).toEqual([1]);
  });
});
