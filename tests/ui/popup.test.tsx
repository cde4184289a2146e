// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { createMemoryClient } from './preview/memory-client.ts';
import { whatsAppAlert } from './preview/sample.ts';
import { sent, showPopup } from './show.tsx';

describe('popup with alerts', () => {
  it('shows each unread alert with app, direction in words, headline, findings and days left', async () => {
    showPopup(createMemoryClient('attention'));
    const cards = await screen.findAllByTestId('alert-card');
    expect(cards).toHaveLength(2);
    const [first] = cards;
    if (first === undefined) throw new Error('no card');
    const card = within(first);
    expect(card.getByText('WhatsApp')).toBeTruthy();
    expect(card.getByText('Less private: serious')).toBeTruthy();
    expect(card.getByTestId('alert-headline').textContent).toBe(
      'WhatsApp will share your account data with other Meta companies',
    );
    expect(card.getAllByTestId('finding').map((line) => line.textContent)).toEqual([
      'Less private: The switch to say no is gone',
      'Less private: Phone number and usage, for ads',
      'Less private: Businesses may store your chats at Meta',
    ]);
    expect(card.getByText('45 days')).toBeTruthy();
    expect(card.getByTestId('what-can-i-do').getAttribute('href')).toBe('dashboard.html#/alert/a-whatsapp/do');
    expect(card.getByTestId('compare-link').getAttribute('href')).toBe('dashboard.html#/compare/a-whatsapp');
  });

  it('puts the first point of a headline over the lines and the second one among them', async () => {
    const client = createMemoryClient('attention');
    const [first, second, third] = whatsAppAlert.findings;
    if (first === undefined || second === undefined || third === undefined) throw new Error('no findings');
    const findings = [
      { ...first, sentence: 'Advertisers can now get your contacts. It stands under “Partners”.', short: 'one' },
      { ...second, sentence: 'You can no longer say no: “opt out of the sharing of your contacts”.', short: 'two' },
      { ...third, short: 'three' },
    ];
    const headline = 'Advertisers can now get your contacts. Also: you can no longer say no: “opt out of …”';
    client.overview = { ...client.overview, alerts: [{ ...whatsAppAlert, headline, findings }] };
    showPopup(client);
    const lines = await screen.findAllByTestId('finding');
    expect(lines.map((line) => line.textContent?.split(': ').at(-1))).toEqual(['two', 'three']);
    const [shown] = await screen.findAllByTestId('alert-headline');
    expect(shown?.textContent).toBe('Advertisers can now get your contacts');
  });

  it('marks an alert as read, keeps its place with an undo, and takes it back', async () => {
    const client = createMemoryClient('attention');
    showPopup(client);
    const [button] = await screen.findAllByTestId('mark-read');
    if (button === undefined) throw new Error('no button');
    fireEvent.click(button);
    const row = await screen.findByTestId('read-row');
    await waitFor(() => expect(sent(client, 'markAlertRead')).toEqual([{ alertId: 'a-whatsapp', read: true }]));
    const undo = within(row).getByText('Undo');
    expect(document.activeElement).toBe(undo);
    fireEvent.click(undo);
    await waitFor(() => expect(screen.getAllByTestId('alert-card')).toHaveLength(2));
    expect(sent(client, 'markAlertRead')).toEqual([
      { alertId: 'a-whatsapp', read: true },
      { alertId: 'a-whatsapp', read: false },
    ]);
  });

  it('brings the card back where the marking failed', async () => {
    const client = createMemoryClient('attention');
    client.failing.set('markAlertRead', { code: 'storage_full' });
    showPopup(client);
    const [button] = await screen.findAllByTestId('mark-read');
    if (button === undefined) throw new Error('no button');
    fireEvent.click(button);
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/storage is full/));
    expect(screen.getAllByTestId('alert-card')).toHaveLength(2);
  });
});

describe('popup in calm', () => {
  it('says that nothing changed, and when that was last read', async () => {
    showPopup(createMemoryClient('calm'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Nothing changed' })).toBeTruthy();
    expect(screen.getByText(/^All 7 documents were read today at/)).toBeTruthy();
    expect(screen.getByText('Same since 29 September 2025')).toBeTruthy();
    expect(screen.getByTestId('guide-link').textContent).toContain('3 of 9 steps; 2 groups to go');
  });

  it('starts a check and shows its real progress', async () => {
    const client = createMemoryClient('calm');
    showPopup(client);
    fireEvent.click(await screen.findByTestId('check-now'));
    const progress = await screen.findByTestId('check-progress');
    expect(progress.textContent).toContain('Reading Telegram, terms of service');
    expect(progress.textContent).toContain('4 of 12');
    expect((screen.getByTestId('check-now') as HTMLButtonElement).disabled).toBe(true);
    client.overview = { ...client.overview, checking: { done: 9, total: 12, current: 'Zoom, privacy policy' } };
    client.change();
    await waitFor(() => expect(screen.getByTestId('check-progress').textContent).toContain('9 of 12'));
    client.overview = { ...client.overview, checking: null };
    client.change();
    await waitFor(() => expect(screen.queryByTestId('check-progress')).toBeNull());
  });

  it('says that the device is offline, and takes it back', async () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    showPopup(createMemoryClient('calm'));
    expect((await screen.findByTestId('offline')).textContent).toBe(
      'You are offline. Reading goes on when you are back.',
    );
    online.mockReturnValue(true);
    fireEvent(window, new Event('online'));
    await waitFor(() => expect(screen.queryByTestId('offline')).toBeNull());
  });

  it('leads to the first choice of apps where nothing is watched yet', async () => {
    showPopup(createMemoryClient('first-run'));
    expect((await screen.findByTestId('start')).getAttribute('href')).toBe('dashboard.html#/welcome');
    expect(screen.queryByTestId('check-now')).toBeNull();
  });

  it('says what failed and asks again', async () => {
    const client = createMemoryClient('failed');
    showPopup(client);
    expect(await screen.findByRole('alert')).toBeTruthy();
    client.failing.clear();
    fireEvent.click(screen.getByText('Try again'));
    expect(await screen.findByText('Nothing changed')).toBeTruthy();
  });
});

describe('popup in trouble', () => {
  it('puts what blocks reading before everything and asks for the host straight from the click', async () => {
    const client = createMemoryClient('trouble');
    showPopup(client);
    const card = await screen.findByTestId('trouble-no_permission');
    expect(card.textContent).toContain('Reading discord.com is switched off');
    fireEvent.click(within(card).getByTestId('allow-hosts'));
    // No waiting before this line: browsers refuse a question that does not come straight from a click.
    expect(client.hosts).toEqual(['https://discord.com/*']);
    await waitFor(() => expect(sent(client, 'checkNow')).toEqual([{ serviceId: 'discord' }]));
  });

  it('says what follows from a no, and reads nothing', async () => {
    const client = createMemoryClient('trouble');
    client.answerToHosts = false;
    showPopup(client);
    const card = await screen.findByTestId('trouble-no_permission');
    fireEvent.click(within(card).getByTestId('allow-hosts'));
    expect(await within(card).findByText('You said no, so nothing is read there.')).toBeTruthy();
    expect(sent(client, 'checkNow')).toEqual([]);
  });

  it('offers to read from the tab only where that page is in front, and then first', async () => {
    const client = createMemoryClient('trouble');
    showPopup(client);
    await screen.findByTestId('trouble-no_permission');
    expect(screen.queryByTestId('trouble-needs_tab')).toBeNull();
  });

  it('reads the page in front at one click and says how much it read', async () => {
    const client = createMemoryClient('trouble');
    client.tab = { id: 7, url: 'https://www.facebook.com/legal' };
    showPopup(client);
    const card = await screen.findByTestId('trouble-needs_tab');
    expect(screen.getAllByRole('article')[0]).toBe(card);
    fireEvent.click(within(card).getByTestId('read-from-tab'));
    await waitFor(() => expect(sent(client, 'readFromTab')).toEqual([{ tabId: 7 }]));
    expect(await screen.findByText('Read: 7021 words.')).toBeTruthy();
  });
});
