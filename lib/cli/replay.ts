import { statSync } from 'node:fs';
import type { Alert } from '../watch/types.ts';
import { type ReplayedAlert, type ReplayResult, replaySeries } from './replay/replay-series.ts';
import { findSeries } from './replay/series.ts';

const USAGE = 'usage: npm run -s replay -- DIR [--json]';

function findingsOf(alert: Alert) {
  return alert.findings.map((finding) => ({
    event: finding.event,
    direction: finding.direction,
    severity: finding.severity,
    data: finding.data,
    recipients: finding.recipients,
    purposes: finding.purposes,
    regions: finding.regions,
    sentence: finding.sentence,
    evidence: { before: finding.evidence.before?.text ?? null, after: finding.evidence.after?.text ?? null },
  }));
}

function printJson({ alert, service, terms, from, to }: ReplayedAlert): void {
  const { createdAt, severity, headline, effectiveOn } = alert;
  const findings = findingsOf(alert);
  console.log(
    JSON.stringify({ service, terms, from, to, alertedAt: createdAt, severity, headline, effectiveOn, findings }),
  );
}

function printText({ alert, service, terms, from, to }: ReplayedAlert): void {
  console.log(`${alert.createdAt.slice(0, 10)}  ${service}/${terms}  ${from} → ${to}  [${alert.severity}]`);
  console.log(`  ${alert.headline}`);
  if (alert.effectiveOn !== null) console.log(`  Takes effect on ${alert.effectiveOn}`);
  for (const { sentence } of alert.findings) console.log(`  - ${sentence}`);
}

function summaryOf(versions: number, { alerts, heldBack, failures, coverage }: ReplayResult) {
  const counts: Record<string, number> = {};
  for (const { reason, count } of heldBack) counts[reason] = (counts[reason] ?? 0) + count;
  return { versions, alerts: alerts.length, heldBack: counts, failures: Object.fromEntries(failures), coverage };
}

function printSummary(summary: ReturnType<typeof summaryOf>): void {
  const list = (counts: Record<string, number>): string =>
    Object.entries(counts)
      .toSorted((a, b) => b[1] - a[1])
      .map(([name, n]) => `${name} ${n}`)
      .join(', ') || 'none';
  console.log(`\n${summary.versions} versions, ${summary.alerts} alerts`);
  console.log(`Held back: ${list(summary.heldBack)}`);
  console.log(`Failures: ${list(summary.failures)}`);
  for (const { service, terms, state } of summary.coverage) {
    if (state !== 'read') console.log(`Coverage: ${service}/${terms}: ${state}`);
  }
}

async function main(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  const [dir, ...rest] = args.filter((arg) => arg !== '--json');
  if (dir === undefined || rest.length > 0 || dir.startsWith('--')) {
    console.error(USAGE);
    return 2;
  }
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`replay: no such folder: ${dir}`);
    return 2;
  }
  const series = findSeries(dir);
  if (series.length === 0) {
    console.error(`replay: no <service>/<terms>/<date>.{html,md,txt} under ${dir}`);
    return 2;
  }
  const versions = series.reduce((sum, { captures }) => sum + captures.length, 0);
  const summary = summaryOf(versions, await replaySeries(series, json ? printJson : printText));
  if (json) console.log(JSON.stringify({ summary }));
  else printSummary(summary);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
