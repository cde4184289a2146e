import { guideById } from '../catalog/guides.ts';
import { fail, ok, type Result } from '../result.ts';
import { getAlert, markAlertRead } from './pages/alert-view.ts';
import { getApp } from './pages/app-view.ts';
import { getComparison } from './pages/comparison.ts';
import { addCustomTerms, removeCustomTerms } from './pages/custom-terms.ts';
import { getOverview } from './pages/overview.ts';
import { getSettings, saveSettings, unwatchService, watchServices } from './pages/settings-view.ts';
import { getStatus, statusOrigins } from './pages/status.ts';
import { followMove, readPageFromTab, type TabPage, termsOfPage } from './pages/tab.ts';
import { deleteEverything, exportEverything, importEverything, previewImport } from './pages/transfer.ts';
import { getTrust } from './pages/trust-view.ts';
import type { Ports } from './ports.ts';
import type { RequestFailure, RequestName, Requests } from './requests.ts';
import { checkNow, wakeAnew } from './run.ts';

/** One function per request of the pages. It may reject: then it is a bug, and the page hears `internal`. */
export type Handlers = {
  [N in RequestName]: (input: Requests[N]['input']) => Promise<Result<Requests[N]['output'], RequestFailure>>;
};

/** What the handlers need besides the ports. */
export interface HandlerContext {
  ports: Ports;
  /** The page that is open in a tab; needs the click that `activeTab` asks for. */
  readTab(tabId: number): Promise<Result<TabPage, 'page_not_readable'>>;
  /** Work that goes on after the answer: the caller keeps its errors from getting lost. */
  inBackground(name: string, work: Promise<void>): void;
}

/** All requests of the pages as use cases over the ports. */
export function createHandlers({ ports, readTab, inBackground }: HandlerContext): Handlers {
  const watchAgain = (): void => inBackground('wake', wakeAnew(ports));
  return {
    getOverview: async () => ok(await getOverview(ports)),
    getAlert: async ({ alertId }) => ok(await getAlert(ports, alertId)),
    getComparison: async (which) => ok(await getComparison(ports, which)),
    getApp: async ({ serviceId }) => ok(await getApp(ports, serviceId)),
    getTrust: async () => ok(await getTrust(ports)),
    getSettings: async () => ok(await getSettings(ports)),
    saveSettings: async ({ settings }) => ok(await saveSettings(ports, settings)),
    async watchServices({ serviceIds }) {
      await watchServices(ports, serviceIds);
      watchAgain();
      return ok(await getOverview(ports));
    },
    async unwatchService({ serviceId }) {
      const left = await unwatchService(ports, serviceId);
      return left.ok ? ok(await getOverview(ports)) : left;
    },
    async addCustomTerms(input) {
      const added = await addCustomTerms(ports, input);
      if (added.ok) watchAgain();
      return added;
    },
    removeCustomTerms: ({ termsId }) => removeCustomTerms(ports, termsId),
    async followMove({ termsId }) {
      const followed = await followMove(ports, termsId);
      if (followed.ok) watchAgain();
      return followed;
    },
    async checkNow({ serviceId }) {
      inBackground('check now', checkNow(ports, serviceId));
      return ok(null);
    },
    markAlertRead: ({ alertId, read }) => markAlertRead(ports, alertId, read),
    async readFromTab({ tabId }) {
      const page = await readTab(tabId);
      return page.ok ? readPageFromTab(ports, page.value) : fail({ code: page.failure });
    },
    termsOfPage: async ({ url }) => ok(await termsOfPage(ports, url)),
    getMovePlan: async ({ guideId }) =>
      ok((await ports.store.movePlans()).find((plan) => plan.guideId === guideId) ?? null),
    async saveMovePlan({ plan }) {
      if (guideById(plan.guideId) === undefined) return fail({ code: 'not_found' });
      const saved = await ports.store.saveMovePlan(plan);
      ports.announce();
      return saved.ok ? ok(plan) : saved;
    },
    async removeMovePlan({ guideId }) {
      const removed = await ports.store.removeMovePlan(guideId);
      ports.announce();
      return removed;
    },
    getStatus: async ({ serviceId, fresh }) => ok(await getStatus(ports, serviceId, fresh)),
    exportEverything: async () => ok(await exportEverything(ports)),
    previewImport: async ({ json }) => previewImport(json),
    async importEverything({ json }) {
      const imported = await importEverything(ports, json);
      if (!imported.ok) return imported;
      watchAgain();
      return ok(await getOverview(ports));
    },
    async deleteEverything() {
      const { hosts } = await getSettings(ports);
      const granted = hosts.filter((each) => each.granted).map(({ host }) => `https://${host}/*`);
      await deleteEverything(ports, [...granted, ...statusOrigins(ports)]);
      return ok(null);
    },
  };
}
