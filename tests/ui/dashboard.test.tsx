// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { evidenceJson, evidenceName, evidenceText } from '../../entrypoints/dashboard/evidence.ts';
import type { Finding } from '../../lib/explain/types.ts';
import { affectedWords } from '../../lib/ui/alert-texts.ts';
import { createMemoryClient } from './preview/memory-client.ts';
import { whatsAppAlert } from './preview/sample.ts';
import { sent, showDashboard } from './show.tsx';

const heading = () => screen.getByRole('heading', { level: 1 });
const goTo = (hash: string) => {
  location.hash = hash;
  dispatchEvent(new Event('hashchange'));
};

describe('moving about', () => {
  it('names the document and puts the focus on the heading of the new page', async () => {
    showDashboard(createMemoryClient('attention'));
    await waitFor(() => expect(document.title).toBe('2 changes to look at. Clausewatch'));
    expect(document.activeElement).toBe(document.body);
    goTo('#/alerts');
    await waitFor(() => expect(document.title).toBe('Alerts. Clausewatch'));
    expect(document.activeElement).toBe(heading());
    expect(screen.getByRole('link', { name: /^Alerts/ }).getAttribute('aria-current')).toBe('page');
  });

  it('is calm about an address that names nothing, and about an alert that is gone', async () => {
    showDashboard(createMemoryClient('attention'), '#/nowhere');
    expect(await screen.findByText('There is nothing here')).toBeTruthy();
    goTo('#/alert/unknown');
    await waitFor(() => expect(heading().textContent).toBe('There is nothing here'));
  });

  it('opens and closes the menu with the button and with Escape', async () => {
    showDashboard(createMemoryClient('attention'));
    const menu = await screen.findByRole('button', { name: 'Menu' });
    fireEvent.click(menu);
    expect(menu.getAttribute('aria-expanded')).toBe('true');
    fireEvent.keyDown(window, { key: 'Escape' });
    await waitFor(() => expect(menu.getAttribute('aria-expanded')).toBe('false'));
    expect(document.activeElement).toBe(menu);
  });

  it('counts the unread alerts in the bar and follows what changes elsewhere', async () => {
    const client = createMemoryClient('attention');
    showDashboard(client);
    expect((await screen.findByTestId('unread-count')).textContent).toBe('2 unread');
    client.overview = {
      ...client.overview,
      alerts: client.overview.alerts.map((alert) => ({ ...alert, readAt: alert.readAt ?? client.overview.now })),
    };
    client.change();
    await waitFor(() => expect(screen.queryByTestId('unread-count')).toBeNull());
  });
});

describe('overview', () => {
  it('shows trouble that blocks reading in the main column before the alerts', async () => {
    showDashboard(createMemoryClient('trouble'));
    expect(await screen.findByText('2 apps need your help')).toBeTruthy();
    expect(screen.getByText('When you have a moment')).toBeTruthy();
  });

  it('says after the first read that from now on changes are heard', async () => {
    showDashboard(createMemoryClient('first-done'));
    expect((await screen.findByTestId('first-read-done')).textContent).toContain(
      'From now on you will hear about changes.',
    );
  });
});

describe('alerts', () => {
  it('filters by what is asked for and says where nothing fits', async () => {
    showDashboard(createMemoryClient('attention'), '#/alerts');
    expect(await screen.findAllByTestId('alert-row')).toHaveLength(5);
    fireEvent.click(screen.getByLabelText('Unread, 2'));
    expect(screen.getAllByTestId('alert-row')).toHaveLength(2);
    fireEvent.change(screen.getByLabelText('App'), { target: { value: 'signal' } });
    expect(screen.queryAllByTestId('alert-row')).toHaveLength(0);
    expect(screen.getByText('No alert fits these filters.')).toBeTruthy();
  });
});

describe('alert', () => {
  it('shows every finding with its quotes and who gets what for what', async () => {
    showDashboard(createMemoryClient('attention'), '#/alert/a-whatsapp');
    const findings = await screen.findAllByTestId('finding');
    expect(findings).toHaveLength(4);
    const second = findings[1];
    if (second === undefined) throw new Error('no finding');
    expect(within(second).getByText('Phone number')).toBeTruthy();
    expect(within(second).getByText('Companies of the same group')).toBeTruthy();
    expect(within(second).getByText('Ads')).toBeTruthy();
    expect(within(second).getByTestId('quote-after').textContent).toContain('with the Meta Companies');
  });

  it('leads to settings, to a form, to three guides and to other apps', async () => {
    showDashboard(createMemoryClient('attention'), '#/alert/a-whatsapp');
    const ways = await screen.findByRole('navigation', { name: 'What can I do?' });
    const links = within(ways)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      '#/alert/a-whatsapp/limit',
      '#/alert/a-whatsapp/object',
      '#/guide/whatsapp-to-signal',
      '#/guide/whatsapp-to-threema',
      '#/guide/whatsapp-to-element',
      '#/choose/whatsapp',
    ]);
  });

  it('puts the focus on what the address names', async () => {
    showDashboard(createMemoryClient('attention'), '#/alert/a-whatsapp/do');
    await screen.findAllByTestId('finding');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('What can I do?'));
  });

  it('can be marked as read and unread again', async () => {
    const client = createMemoryClient('attention');
    showDashboard(client, '#/alert/a-whatsapp');
    fireEvent.click(await screen.findByTestId('mark-read'));
    await waitFor(() => expect(screen.getByTestId('mark-read').textContent).toContain('Mark as unread'));
    fireEvent.click(screen.getByTestId('mark-read'));
    await waitFor(() => expect(sent(client, 'markAlertRead')).toHaveLength(2));
  });

  it('saves its evidence as a file', async () => {
    const save = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    showDashboard(createMemoryClient('attention'), '#/alert/a-whatsapp');
    fireEvent.click(await screen.findByTestId('save-evidence'));
    expect(save).toHaveBeenCalledOnce();
  });
});

describe('whom an alert touches', () => {
  const [first, second] = whatsAppAlert.findings;
  if (first === undefined || second === undefined) throw new Error('no findings');

  it('is the region that the heaviest findings name', () => {
    expect(affectedWords({ ...whatsAppAlert, findings: [{ ...first, regions: ['US'] }, second] })).toBe(
      'People in the United States',
    );
  });

  it('is everybody where only a lesser finding names a region', () => {
    expect(affectedWords({ ...whatsAppAlert, findings: [first, { ...second, regions: ['US'] }] })).toBe(
      'Everybody who uses it',
    );
  });
});

describe('a long alert', () => {
  it('shows the heaviest findings first and the others on demand', async () => {
    const client = createMemoryClient('attention');
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...(whatsAppAlert.findings[0] as Finding),
      sentence: `Finding ${index + 1}`,
    }));
    client.overview = { ...client.overview, alerts: [{ ...whatsAppAlert, findings: many }] };
    showDashboard(client, '#/alert/a-whatsapp');
    expect(await screen.findAllByTestId('finding')).toHaveLength(8);
    fireEvent.click(screen.getByTestId('show-rest'));
    expect(screen.getAllByTestId('finding')).toHaveLength(40);
  });

  it('shows the one that the address names, however far down', async () => {
    const client = createMemoryClient('attention');
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...(whatsAppAlert.findings[0] as Finding),
      sentence: `Finding ${index + 1}`,
    }));
    client.overview = { ...client.overview, alerts: [{ ...whatsAppAlert, findings: many }] };
    showDashboard(client, '#/alert/a-whatsapp/33');
    expect(await screen.findByText('Finding 33')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.id).toBe('part-33'));
  });

  it('says nothing twice on its card, and not what the headline says', async () => {
    const client = createMemoryClient('attention');
    const [finding] = whatsAppAlert.findings;
    if (finding === undefined) throw new Error('no finding');
    const same = { ...finding, sentence: `${whatsAppAlert.headline}.`, short: 'Headline again' };
    const twice = { ...finding, short: 'Twice' };
    client.overview = { ...client.overview, alerts: [{ ...whatsAppAlert, findings: [same, twice, twice] }] };
    showDashboard(client);
    const card = within(await screen.findByTestId('alert-card'));
    expect(card.getAllByTestId('finding').map(({ textContent }) => textContent)).toEqual(['Less private: Twice']);
  });
});

describe('evidence', () => {
  const now = '2026-11-24T08:15:00.000Z';

  it('holds every quote word for word, the address and the versions', () => {
    const text = evidenceText(whatsAppAlert, now);
    for (const { evidence } of whatsAppAlert.findings) {
      for (const quote of [evidence.before, evidence.after])
        if (quote !== null) expect(text).toContain(`“${quote.text}”`);
    }
    expect(text).toContain(whatsAppAlert.sourceUrl);
    expect(text).toContain(whatsAppAlert.fromVersionId);
    expect(JSON.parse(evidenceJson(whatsAppAlert, now))).toEqual({ savedAt: now, alert: whatsAppAlert });
  });

  it('has a name that every system takes as a file', () => {
    expect(evidenceName({ ...whatsAppAlert, serviceId: '../x', typeName: 'A/B: c?' })).toMatch(
      /^clausewatch-[a-z0-9-]+-2026-11-23$/,
    );
  });
});

describe('compare', () => {
  const place = () => document.querySelector('.step span')?.textContent;

  it('steps with n and p, from the first change to the last and no further', async () => {
    showDashboard(createMemoryClient('attention'), '#/compare/a-whatsapp');
    expect(await screen.findAllByTestId('change')).toHaveLength(4);
    expect(place()).toBe('4 changes');
    const press = (key: string) => fireEvent.keyDown(window, { key });
    press('n');
    await waitFor(() => expect(place()).toBe('Change 1 of 4'));
    press('n');
    press('n');
    press('n');
    press('n');
    await waitFor(() => expect(place()).toBe('Change 4 of 4'));
    press('p');
    await waitFor(() => expect(place()).toBe('Change 3 of 4'));
    expect(document.activeElement?.id).toBe('change-3');
  });

  it('goes to the change that a finding speaks of', async () => {
    showDashboard(createMemoryClient('attention'), '#/compare/a-whatsapp/2');
    await waitFor(() => expect(place()).toBe('Change 2 of 4'));
    const notes = screen.getAllByRole('note').map((note) => note.textContent);
    expect(notes[1]).toContain('Phone number and usage, for ads');
  });

  it('shows all changes and the whole text on demand', async () => {
    showDashboard(createMemoryClient('attention'), '#/compare/a-whatsapp');
    await screen.findAllByTestId('change');
    expect(screen.queryByText('We do not sell your messages. (1)')).toBeNull();
    fireEvent.click(screen.getByLabelText('All, 6'));
    expect(screen.getAllByTestId('change')).toHaveLength(6);
    fireEvent.click(screen.getByLabelText('Whole text'));
    expect(screen.getByText('We do not sell your messages. (1)')).toBeTruthy();
  });

  it('unfolds a run of unchanged text', async () => {
    showDashboard(createMemoryClient('attention'), '#/compare/a-whatsapp');
    const fold = await screen.findByRole('button', { name: 'Show 14 sentences without changes' });
    fireEvent.click(fold);
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('We work with partners to operate our services. (14)')).toBeTruthy();
  });
});

describe('apps', () => {
  it('asks for an app’s hosts from its own button', async () => {
    const client = createMemoryClient('calm');
    showDashboard(client, '#/apps');
    fireEvent.click(await screen.findByTestId('watch-viber'));
    expect(client.hosts).not.toEqual([]);
    await waitFor(() => expect(sent(client, 'watchServices')).toEqual([{ serviceIds: ['viber'] }]));
  });
});

describe('trust', () => {
  it('lists what needs help first and never makes "not read" look like "read"', async () => {
    showDashboard(createMemoryClient('trouble'), '#/trust');
    await screen.findByTestId('coverage-row-discord/privacy-policy');
    const states = [...document.querySelectorAll('[data-testid^="coverage-row-"]')].map((row) =>
      row.getAttribute('data-coverage'),
    );
    expect(states.slice(0, 4).sort()).toEqual(['failing', 'may_be_wrong_page', 'needs_tab', 'no_permission']);
    const row = screen.getByTestId('coverage-row-messenger/privacy-policy');
    expect(row.textContent).toContain('Needs your tab');
    expect(row.textContent).toContain('Never');
  });

  it('shows the ledger by reason and every request', async () => {
    showDashboard(createMemoryClient('calm'), '#/trust');
    expect(await screen.findByText('69 differences. We showed 5. These are the others, and why.')).toBeTruthy();
    expect(screen.getAllByTestId('held-back')).toHaveLength(3);
    expect(within(screen.getByRole('region', { name: 'Request log' })).getAllByRole('row')).toHaveLength(5);
  });

  it('brings back a host from the row', async () => {
    const client = createMemoryClient('trouble');
    showDashboard(client, '#/trust');
    const row = await screen.findByTestId('coverage-row-discord/privacy-policy');
    fireEvent.click(within(row).getByTestId('allow-hosts'));
    expect(client.hosts).toEqual(['https://discord.com/*']);
  });
});
