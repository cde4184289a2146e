// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { hostsNeeded, likelyRegion, servicesByGroup } from '../../entrypoints/dashboard/app-choice.ts';
import { serviceById, services } from '../../lib/catalog/catalog.ts';
import { createMemoryClient } from './preview/memory-client.ts';
import { sent, showDashboard } from './show.tsx';

const tick = (id: string) => fireEvent.click(screen.getByTestId(`service-${id}`));

describe('first run', () => {
  it('shows the exact addresses, asks for these in one question, then watches', async () => {
    const client = createMemoryClient('first-run');
    showDashboard(client);
    await screen.findByTestId('service-whatsapp');
    fireEvent.change(screen.getByLabelText('I live in'), { target: { value: 'EEA' } });
    tick('whatsapp');
    tick('signal');
    const wanted = ['whatsapp', 'signal'].flatMap((id) => {
      const service = serviceById(id);
      if (service === undefined) throw new Error(id);
      return hostsNeeded(service, 'EEA');
    });
    expect(wanted.length).toBeGreaterThan(1);
    for (const host of wanted) expect(screen.getByTestId('hosts').textContent).toContain(host);
    fireEvent.click(screen.getByTestId('watch-apps'));
    // Straight from the click, or the browser would not ask.
    expect([...client.hosts].sort()).toEqual(wanted.map((host) => `https://${host}/*`).sort());
    await waitFor(() => expect(sent(client, 'watchServices')).toHaveLength(1));
    expect(sent(client, 'saveSettings')).toEqual([{ settings: { region: 'EEA' } }]);
    const [input] = sent(client, 'watchServices') as [{ serviceIds: string[] }];
    expect(input.serviceIds.sort()).toEqual(['signal', 'whatsapp']);
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('First read'));
  });

  it('watches nothing where the person says no, and says so', async () => {
    const client = createMemoryClient('first-run');
    client.answerToHosts = false;
    showDashboard(client, '#/welcome');
    await screen.findByTestId('service-signal');
    tick('signal');
    fireEvent.click(screen.getByTestId('watch-apps'));
    expect((await screen.findByRole('alert')).textContent).toContain('You said no, so nothing is read.');
    expect(sent(client, 'watchServices')).toEqual([]);
    expect((screen.getByTestId('watch-apps') as HTMLButtonElement).disabled).toBe(false);
  });

  it('cannot start with nothing ticked', async () => {
    showDashboard(createMemoryClient('first-run'));
    await screen.findByTestId('service-signal');
    expect((screen.getByTestId('watch-apps') as HTMLButtonElement).disabled).toBe(true);
    tick('signal');
    tick('signal');
    expect((screen.getByTestId('watch-apps') as HTMLButtonElement).disabled).toBe(true);
  });

  it('says what failed when the browser allowed but the watching did not start', async () => {
    const client = createMemoryClient('first-run');
    client.failing.set('watchServices', { code: 'storage_full' });
    showDashboard(client);
    await screen.findByTestId('service-signal');
    tick('signal');
    fireEvent.click(screen.getByTestId('watch-apps'));
    expect((await screen.findByRole('alert')).textContent).toContain('storage is full');
  });
});

describe('the choice of apps', () => {
  it('shows the most used first and all the others on demand, and keeps what was ticked', async () => {
    showDashboard(createMemoryClient('first-run'));
    const more = await screen.findByTestId('more-apps');
    expect(screen.queryByTestId('service-briar')).toBeNull();
    fireEvent.click(more);
    tick('briar');
    fireEvent.click(more);
    expect(screen.queryByTestId('service-briar')).toBeNull();
    expect(screen.getByTestId('watch-apps').textContent).toBe('Watch 1 app');
  });

  it('offers every open service of the catalogue once, and no closed one', () => {
    const offered = servicesByGroup().flatMap((group) => group.services.map(({ id }) => id));
    const open = services().filter(({ group }) => group !== 'closed');
    expect(offered.sort()).toEqual(open.map(({ id }) => id).sort());
  });

  it('never asks for the host of a page that is only read from a tab', () => {
    for (const service of services()) {
      const needed = hostsNeeded(service, 'world');
      const background = service.terms
        .filter(({ needsScripts }) => !needsScripts)
        .flatMap(({ sourceDocuments, revisionsUrl }) => [
          ...sourceDocuments.map(({ url }) => url),
          ...(revisionsUrl === undefined ? [] : [revisionsUrl]),
        ]);
      for (const host of needed) expect(background.some((url) => new URL(url).host === host)).toBe(true);
    }
  });

  it('guesses the region from the clock, and only the region', () => {
    expect(likelyRegion('de-DE', 'Europe/Berlin')).toBe('EEA');
    expect(likelyRegion('en-GB', 'Europe/London')).toBe('UK');
    expect(likelyRegion('en-US', 'America/Chicago')).toBe('US');
    expect(likelyRegion('en-US', 'Europe/Zurich')).toBe('world');
    expect(likelyRegion('pt-BR', 'America/Sao_Paulo')).toBe('world');
  });
});
