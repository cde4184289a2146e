// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WHATSAPP_CELLS } from './preview/app-sample.ts';
import { createMemoryClient } from './preview/memory-client.ts';
import type { StateName } from './preview/sample.ts';
import { sent, showDashboard } from './show.tsx';

async function openApp(serviceId: string, state: StateName = 'attention', part = '') {
  const client = createMemoryClient(state);
  showDashboard(client, `#/app/${serviceId}${part}`);
  await screen.findByRole('navigation', { name: 'Parts of this page' });
  return client;
}

/** A part of the page by its heading. */
const part = (name: string) => within(screen.getByRole('region', { name }));
const grid = () => part("Who gets what, by today's text");

afterEach(() => vi.restoreAllMocks());

describe('the head of an app', () => {
  it('says whose it is, how it is watched, and when it was and will be read', async () => {
    const client = await openApp('whatsapp');
    expect(screen.getByText(/belongs to Meta, since 2014\..*You watch 2 documents/)).toBeTruthy();
    expect(screen.getByText('Last read').nextSibling?.textContent).toContain('Today');
    expect(screen.getByText('Next check').nextSibling?.textContent).toContain('25 November');
    expect(screen.getByText('Coming up').nextSibling?.textContent).toContain('8 January 2027');
    fireEvent.click(screen.getByTestId('check-app'));
    await waitFor(() => expect(sent(client, 'checkNow')).toEqual([{ serviceId: 'whatsapp' }]));
    expect(screen.getByTestId('find-app').getAttribute('href')).toBe('#/choose/whatsapp');
  });

  it('offers to watch an app that is not watched, and asks for its hosts alone', async () => {
    const client = await openApp('threema', 'calm');
    expect(screen.getByText(/You do not watch it/)).toBeTruthy();
    expect(screen.queryByTestId('check-app')).toBeNull();
    fireEvent.click(screen.getByTestId('watch-app'));
    await waitFor(() => expect(sent(client, 'watchServices')).toEqual([{ serviceIds: ['threema'] }]));
    expect(client.hosts).toEqual(['https://threema.com/*']);
  });

  it('watches nothing where the browser was told no', async () => {
    const client = createMemoryClient('calm');
    client.answerToHosts = false;
    showDashboard(client, '#/app/threema');
    fireEvent.click(await screen.findByTestId('watch-app'));
    await screen.findByText('You said no, so nothing is read there.', { selector: 'p.meta' });
    expect(sent(client, 'watchServices')).toEqual([]);
  });
});

describe('the facts', () => {
  it('answer first, say what speaks for and against in words, and never claim a check that was not made', async () => {
    await openApp('whatsapp');
    const encryption = within(screen.getByText('Encryption', { selector: 'dt' }).parentElement ?? document.body);
    expect(encryption.getByText('Always').tagName).toBe('STRONG');
    expect(encryption.getByText('Speaks for it')).toBeTruthy();
    expect(encryption.getByText('Speaks against it')).toBeTruthy();
    // The first of the two was not reread, the second was.
    const notes = encryption.getAllByText(/reread|Checked on/).map((note) => note.textContent);
    expect(notes[0]).toContain('We have not reread this page');
    expect(notes[0]).not.toContain('Checked on');
    expect(notes[1]).toContain('Checked on 24 November 2026');
  });

  it('say what nobody has looked into', async () => {
    await openApp('viber', 'trouble');
    expect(screen.getByText(/not looked into this yet: outside checks and your own server/)).toBeTruthy();
  });
});

describe('the timeline', () => {
  it('is one picture to a screen reader, with its content as a list', async () => {
    await openApp('whatsapp');
    const picture = part('What happened so far').getByRole('img');
    expect(picture.querySelector('title')?.textContent).toMatch(/^WhatsApp from 2012 to 2026: \d+ events/);
    fireEvent.click(part('What happened so far').getByText(/^Show all \d+$/));
    const rows = screen.getByTestId('app-events').querySelectorAll('li');
    expect(picture.querySelectorAll('.mark').length).toBe(rows.length);
  });

  it('shows dates as exactly as they are known', async () => {
    await openApp('skype', 'calm');
    const days = [...screen.getByTestId('app-events').querySelectorAll('time')].map((time) => time.textContent);
    expect(days).toEqual(['January 2026', '5 May 2025', '28 February 2025', '10 May 2011']);
  });

  it('says which entries are not certain', async () => {
    await openApp('threema', 'calm');
    expect(screen.getByText(/^Promise kept\. Likely, not certain$/)).toBeTruthy();
  });

  it('narrows the list to one kind', async () => {
    await openApp('whatsapp');
    fireEvent.change(screen.getByLabelText('Show'), { target: { value: 'rulings' } });
    const kinds = [...screen.getByTestId('app-events').querySelectorAll('li')].map((row) => row.dataset['kind']);
    expect(kinds.length).toBeGreaterThan(5);
    expect(new Set(kinds)).toEqual(new Set(['ruling']));
  });

  it('shows what happened since a day, as exactly as each date is known', async () => {
    await openApp('skype', 'calm');
    expect(screen.queryByLabelText('Since')).toBeNull();
    cleanup();
    await openApp('whatsapp');
    fireEvent.click(part('What happened so far').getByText(/^Show all \d+$/));
    fireEvent.input(screen.getByLabelText('Since'), { target: { value: '2026-07-03' } });
    const days = () => [...screen.getByTestId('app-events').querySelectorAll('time')].map((time) => time.dateTime);
    expect(days()).toEqual(['2026-11-23', '2026-11-23', '2026-07-03']);
    // Known to the month only: it may lie after the day.
    fireEvent.input(screen.getByLabelText('Since'), { target: { value: '2012-07-20' } });
    expect(days()).toContain('2012-07');
  });

  it('leads from an own alert to its page', async () => {
    await openApp('whatsapp');
    const link = within(screen.getByTestId('app-events')).getByText(/WhatsApp will share your account data/);
    expect(link.getAttribute('href')).toBe('#/alert/a-whatsapp');
  });
});

describe('who gets what', () => {
  it('has a sign for every statement of the text, and names what the text does not mention', async () => {
    await openApp('whatsapp');
    const table = grid().getByRole('table');
    const pairs = new Set(WHATSAPP_CELLS.map(({ data, recipient }) => `${data} ${recipient}`));
    // Analytics companies share a column with service providers, where the text speaks of both.
    expect(within(table).getAllByTestId('grid-cell').length).toBe(pairs.size - 1);
    expect(within(table).getAllByText('Not mentioned').length).toBeGreaterThan(10);
    expect(grid().getByText(/“Not mentioned” does not mean “not shared”/)).toBeTruthy();
  });

  it('opens the sentence, the purpose and the choice behind a sign', async () => {
    await openApp('whatsapp');
    const sign = grid().getByRole('button', { name: 'Rough location, Advertisers: Yes, but you can refuse' });
    fireEvent.click(sign);
    const detail = within(screen.getByTestId('grid-detail'));
    expect(detail.getByTestId('app-quote').textContent).toContain('Advertisers get your rough location');
    expect(detail.getByText('For').nextSibling?.textContent).toBe('Ads');
    expect(detail.getByText('Refuse?').nextSibling?.textContent).toBe('Yes, you can say no.');
    expect(detail.getByText(/Under “Information we share”/)).toBeTruthy();
    expect(sign.getAttribute('aria-pressed')).toBe('true');
    expect(detail.getByText('See it on the page').getAttribute('href')).toBe(
      'https://www.whatsapp.com/legal#:~:text=Advertisers%20get%20your%20rough,off%20in%20the%20settings.',
    );
  });

  it('shows every sentence of a field, each with who it is about', async () => {
    await openApp('whatsapp');
    fireEvent.click(grid().getByRole('button', { name: 'Crash and error reports, Service providers: Yes' }));
    const detail = within(screen.getByTestId('grid-detail'));
    expect(detail.getAllByTestId('app-quote').length).toBe(2);
    expect(detail.getByText('Analytics companies')).toBeTruthy();
  });

  it('tells a promise not to from a use', async () => {
    await openApp('whatsapp');
    fireEvent.click(grid().getByRole('button', { name: 'Message content, The company itself: Promised not to' }));
    expect(screen.getByTestId('grid-detail').textContent).not.toContain('Refuse?');
  });

  it('marks what changed lately and leads to the alert', async () => {
    await openApp('whatsapp');
    fireEvent.click(
      grid().getByRole('button', { name: /^Phone number, Its group: Yes\. Changed in the last 12 months/ }),
    );
    expect(screen.getByText('See what changed').getAttribute('href')).toBe('#/alert/a-whatsapp');
  });

  it('folds into a list in a narrow window, with the same sentences', async () => {
    const query = { matches: true, addEventListener: () => {}, removeEventListener: () => {} };
    vi.spyOn(globalThis, 'matchMedia').mockReturnValue(query as unknown as MediaQueryList);
    await openApp('whatsapp');
    expect(grid().queryByRole('table')).toBeNull();
    const quotes = new Set(
      grid()
        .getAllByTestId('app-quote')
        .map((quote) => quote.textContent),
    );
    expect(quotes).toEqual(new Set(WHATSAPP_CELLS.map(({ quote }) => quote.text)));
  });

  it('says that a text was not read instead of showing an empty table', async () => {
    await openApp('whatsapp', 'first-read');
    expect(screen.getByTestId('grid-empty').textContent).toBe('Not read yet. Once the text is read, it stands here.');
  });

  it('keeps what the last good text said while a page cannot be read, with its day', async () => {
    await openApp('viber', 'trouble');
    expect(screen.getByTestId('trouble-failing')).toBeTruthy();
    expect(grid().getByText(/Last read on 20 November 2026/)).toBeTruthy();
    expect(grid().getAllByTestId('grid-cell').length).toBeGreaterThan(3);
  });
});

describe('the promises', () => {
  it('stand by kind in the words of the text, and lost ones with their day', async () => {
    await openApp('whatsapp');
    expect(part('On encryption').getByText(/calls are end-to-end encrypted/)).toBeTruthy();
    expect(part('Gone or narrowed').getByText('Removed')).toBeTruthy();
    expect(part('Gone or narrowed').getByText('Told on 23 November 2026').getAttribute('href')).toBe(
      '#/alert/a-whatsapp',
    );
    expect(part('On encryption').getByText(/The same words since 20 February 2023/)).toBeTruthy();
    expect(part('On your choice').getByText(/The same words since 23 November 2026/)).toBeTruthy();
    const denials = part('What is not done');
    expect(denials.getAllByTestId('promise').length).toBe(3);
    fireEvent.click(denials.getByText('Show all 4'));
    expect(denials.getAllByTestId('promise').length).toBe(4);
  });
});

describe('the drift', () => {
  it('has its numbers as a table', async () => {
    await openApp('whatsapp');
    const table = within(screen.getByTestId('app-drift')).getByRole('table', { hidden: true });
    const numbers = (name: string) =>
      [...(within(table).getByText(name).closest('tr')?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
    expect(numbers('Length in words')).toEqual(['6,902', '7,610', '8,103', '8,412']);
    expect(numbers('Its group')).toEqual(['3', '4', '5', '9']);
  });

  it('is left out where fewer than three versions are kept', async () => {
    await openApp('telegram');
    expect(screen.queryByText('How the texts have drifted')).toBeNull();
  });
});

describe('limits and documents', () => {
  it('stand by device with the way through the menus', async () => {
    await openApp('whatsapp');
    expect(part('Android').getByText(/^Phone settings › Apps › WhatsApp › Permissions › Contacts/)).toBeTruthy();
    expect(part('What you cannot limit').getAllByRole('listitem').length).toBeGreaterThan(0);
  });

  it('compare any two kept versions', async () => {
    await openApp('whatsapp');
    const document = within(screen.getByTestId('document-whatsapp/privacy-policy'));
    expect(document.getByTestId('compare-versions').getAttribute('href')).toBe(
      '#/compare/whatsapp%2Fprivacy-policy/v-5a1f..v-9c02',
    );
    fireEvent.change(document.getByLabelText('Compare'), { target: { value: 'v-11ce' } });
    const link = document.getByTestId('compare-versions');
    expect(link.getAttribute('href')).toBe('#/compare/whatsapp%2Fprivacy-policy/v-11ce..v-9c02');
    fireEvent.change(document.getByLabelText('with'), { target: { value: 'v-11ce' } });
    expect(document.queryByTestId('compare-versions')).toBeNull();
  });

  it('lead to the two texts side by side', async () => {
    const client = createMemoryClient('attention');
    showDashboard(client, '#/compare/whatsapp%2Fprivacy-policy/v-11ce..v-9c02');
    await screen.findByTestId('comparison');
    expect(sent(client, 'getComparison')).toEqual([
      { termsId: 'whatsapp/privacy-policy', from: 'v-11ce', to: 'v-9c02' },
    ]);
  });

  it('say why a document was not read, and since when', async () => {
    await openApp('viber', 'trouble');
    const document = screen.getByTestId('document-viber/privacy-policy');
    expect(document.textContent).toMatch(/Not readable.*login page.*3 tries since on 21 November/);
  });
});

describe('other apps', () => {
  it('show a page added by hand without facts or alternatives', async () => {
    await openApp('custom-1', 'calm');
    expect(screen.getByRole('heading', { level: 1, name: 'Choir forum' })).toBeTruthy();
    expect(screen.queryByTestId('app-facts')).toBeNull();
    expect(screen.queryByTestId('find-app')).toBeNull();
  });

  it('say of a closed app that it is closed, and wait for no text', async () => {
    await openApp('skype', 'calm');
    expect(screen.getByText(/It closed on 5 May 2025/)).toBeTruthy();
    expect(screen.queryByTestId('watch-app')).toBeNull();
    expect(screen.queryByTestId('grid-empty')).toBeNull();
  });

  it('say of an unknown id that nothing is here', async () => {
    showDashboard(createMemoryClient('calm'), '#/app/nobody');
    expect(await screen.findByText('There is nothing here')).toBeTruthy();
  });
});
