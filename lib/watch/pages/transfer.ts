import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../result.ts';
import type { Ports, StoreDump } from '../ports.ts';
import { storeDumpRecord } from '../records.ts';
import type { RequestFailure } from '../requests.ts';
import { armAlarm } from '../run.ts';
import { DEFAULT_SETTINGS, Settings } from '../settings.ts';
import { dayOf } from '../times.ts';
import type { ImportPreview } from '../views.ts';
import { readPublicUrl } from './custom-terms.ts';

/** Grows when the file's shape does. Files of a newer format are refused: reading half of them would lose the other half. */
export const EXPORT_FORMAT = 1;
const APP = 'clausewatch';

const Header = z.object({ app: z.literal(APP), format: z.int() });
const ExportFile = z.object({
  app: z.literal(APP),
  format: z.literal(EXPORT_FORMAT),
  exportedAt: z.string(),
  settings: Settings,
  data: storeDumpRecord,
});
type ExportFile = z.infer<typeof ExportFile>;

/** Everything as one JSON file: settings, versions with their pages, alerts, ledger, request log, moves. */
export async function exportEverything(ports: Ports): Promise<{ fileName: string; json: string }> {
  const exportedAt = ports.clock.now().toISOString();
  const data: StoreDump = await ports.store.dump();
  const file: ExportFile = { app: APP, format: EXPORT_FORMAT, exportedAt, settings: await ports.settings.read(), data };
  return { fileName: `clausewatch-${dayOf(exportedAt)}.json`, json: JSON.stringify(file) };
}

function readExport(json: string): Result<ExportFile, RequestFailure> {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return fail({ code: 'import_not_json' });
  }
  const header = Header.safeParse(raw);
  if (!header.success) return fail({ code: 'import_not_ours' });
  if (header.data.format > EXPORT_FORMAT) return fail({ code: 'import_newer' });
  const file = ExportFile.safeParse(raw);
  if (!file.success) return fail({ code: 'import_broken' });
  // The same rule as for addresses typed in: a file must not make us ask a host of the local network.
  const { customTerms } = file.data.settings;
  if (customTerms.some(({ url }) => !readPublicUrl(url).ok)) return fail({ code: 'import_broken' });
  return ok(file.data);
}

/** What a file holds, told before it replaces anything. Changes nothing. */
export function previewImport(json: string): Result<ImportPreview, RequestFailure> {
  const file = readExport(json);
  if (!file.ok) return file;
  const { exportedAt, settings, data } = file.value;
  return ok({
    exportedAt,
    services: settings.services.length + settings.customTerms.length,
    versions: data.versions.length,
    alerts: data.alerts.length,
  });
}

/**
 * Replaces everything by a file's contents. The file is checked whole before anything is touched, and the data are replaced in
 * one transaction; the settings follow, and a death between the two leaves data that no setting asks for, which harms nothing.
 */
export async function importEverything(ports: Ports, json: string): Promise<Result<null, RequestFailure>> {
  const file = readExport(json);
  if (!file.ok) return file;
  if (ports.flight.running !== null) await ports.flight.running.catch(() => undefined);
  const replaced = await ports.store.replaceAll(file.value.data);
  if (!replaced.ok) return replaced;
  await ports.settings.modify(() => ({ ...DEFAULT_SETTINGS, ...file.value.settings }));
  await armAlarm(ports);
  ports.announce();
  return ok(null);
}

/** Deletes all data and settings, takes the notifications off the screen and gives every host back. */
export async function deleteEverything(ports: Ports, origins: readonly string[]): Promise<void> {
  if (ports.flight.running !== null) await ports.flight.running.catch(() => undefined);
  for (const id of await ports.notifier.shown()) await ports.notifier.clear(id);
  await ports.store.wipe();
  await ports.settings.wipe();
  await ports.notifier.setBadge(0);
  if (origins.length > 0) await ports.permissions.remove([...origins]);
  await armAlarm(ports);
  ports.announce();
}
