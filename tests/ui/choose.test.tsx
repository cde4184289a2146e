// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { chooseAudience, chooseCompared, chooseNeed, readChoices, writeChoices } from '../../lib/ui/choose/choices.ts';
import { createMemoryClient } from './preview/memory-client.ts';
import { sent, showDashboard } from './show.tsx';

async function openChoose(hash = '#/choose/whatsapp') {
  const client = createMemoryClient('attention');
  showDashboard(client, hash);
  await screen.findByTestId('choose-title');
  return client;
}

/** The apps that stand there in full, first to last. */
const cards = (): string[] =>
  within(screen.getByTestId('choose-ranking'))
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);
const tick = (id: string) => fireEvent.click(screen.getByTestId(id));
const isTicked = (id: string): boolean => screen.getByTestId<HTMLInputElement>(id).checked;
const columns = (): string[] =>
  within(screen.getByTestId('compare-table'))
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);
const cellsOf = (row: string): string[] =>
  within(within(screen.getByTestId('compare-table')).getByRole('row', { name: new RegExp(`^${row}`) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

describe('the questions', () => {
  it('rank anew at once, say what was not met, and where the first one went', async () => {
    await openChoose();
    expect(cards()[0]).toBe('Signal');
    expect(screen.queryByTestId('choose-displaced')).toBeNull();
    tick('need-no_phone_number');
    await waitFor(() => expect(cards()[0]).toBe('Threema'));
    expect(cards()).not.toContain('Signal');
    expect(screen.getByTestId('choose-displaced').textContent).toMatch(
      /^Without your wishes, Signal would come first\. Now it is number \d+: you asked for no phone number\./,
    );
    fireEvent.click(screen.getByTestId('show-all-apps'));
    const signal = await screen.findByTestId('alternative-signal');
    expect(within(signal).getAllByText(/You asked for no phone number: not met\./).length).toBeGreaterThan(0);
    expect(signal.textContent).toContain('Meets 0 of 1');
  });

  it('tell screen readers what changed, without moving the focus', async () => {
    await openChoose();
    const box = screen.getByTestId('need-no_phone_number');
    box.focus();
    tick('need-no_phone_number');
    await screen.findByText(/^Threema comes first now, before it was Signal\. \d+ apps meet all you asked for\.$/);
    expect(document.activeElement).toBe(box);
    tick('need-calls');
    await screen.findByText(/still comes first/);
  });

  it('say below what they came to, and lead to the list', async () => {
    await openChoose('#/choose/whatsapp?needs=without_internet');
    expect(screen.getByText('1 app meets all you asked for.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'See the list' }));
    expect(document.activeElement).toBe(screen.getByTestId('choose-count'));
  });

  it('stand in groups with a name', async () => {
    await openChoose();
    const audience = screen.getByRole('group', { name: 'I mostly write to' });
    expect(within(audience).getAllByRole('radio')).toHaveLength(6);
    const needs = screen.getByRole('group', { name: 'It must have' });
    expect(within(needs).getAllByRole('checkbox')).toHaveLength(14);
  });

  it('tick what goes without saying for whom one writes to, and keep what was ticked besides', async () => {
    await openChoose();
    tick('need-open_source');
    await waitFor(() => expect(isTicked('need-open_source')).toBe(true));
    tick('audience-family');
    await waitFor(() => expect(isTicked('need-easy_start')).toBe(true));
    expect(screen.getByText(/The app that your family can set up alone/)).toBeTruthy();
    tick('audience-public');
    await waitFor(() => expect(isTicked('need-big_channels')).toBe(true));
    expect(isTicked('need-easy_start')).toBe(false);
    expect(isTicked('need-open_source')).toBe(true);
  });
});

describe('the address', () => {
  it('keeps the choices without a new entry in the history', async () => {
    await openChoose();
    const entries = history.length;
    tick('need-calls');
    await waitFor(() => expect(location.hash).toBe('#/choose/whatsapp?needs=calls'));
    tick('compare-signal');
    await waitFor(() => expect(location.hash).toBe('#/choose/whatsapp?needs=calls&compare=signal'));
    expect(history.length).toBe(entries);
  });

  it('gives them back after a reload, and clears them', async () => {
    await openChoose('#/choose/whatsapp?for=few&needs=no_phone_number,calls&compare=wire');
    expect(isTicked('audience-few')).toBe(true);
    expect(isTicked('need-calls')).toBe(true);
    expect(isTicked('need-e2ee_by_default')).toBe(false);
    expect(columns()).toHaveLength(2);
    fireEvent.click(screen.getByTestId('clear-needs'));
    await waitFor(() => expect(location.hash).toBe('#/choose/whatsapp?compare=wire'));
    expect(isTicked('audience-anybody')).toBe(true);
    expect(cards()[0]).toBe('Signal');
  });

  it('follows the way back and forth', async () => {
    await openChoose('#/choose/whatsapp');
    location.hash = '#/choose/whatsapp?needs=without_internet';
    dispatchEvent(new Event('hashchange'));
    await waitFor(() => expect(cards()[0]).toBe('Briar'));
    expect(document.activeElement).not.toBe(screen.getByTestId('choose-title'));
  });
});

describe('the choices', () => {
  it('have one address each, read back as written', () => {
    const chosen = { audience: 'club', needs: ['calls', 'open_source'], compared: ['wire', 'signal'] } as const;
    expect(writeChoices(chosen)).toBe('for=club&needs=calls,open_source&compare=wire,signal');
    expect(readChoices(writeChoices(chosen), 'whatsapp')).toEqual(chosen);
    expect(writeChoices({ ...chosen, needs: ['open_source', 'calls'] })).toBe(writeChoices(chosen));
    const nothing = { audience: null, needs: [], compared: [] };
    expect(writeChoices(nothing)).toBe('');
    expect(readChoices('', 'whatsapp')).toEqual(nothing);
    const unticked = { audience: 'club', needs: [], compared: [] };
    expect(readChoices(writeChoices(unticked), 'whatsapp')).toEqual(unticked);
  });

  it('leave out what is unknown, closed, left anyway or too much', () => {
    expect(
      readChoices('for=nobody&needs=calls,flying&compare=nobody,skype,whatsapp,signal,signal', 'whatsapp'),
    ).toEqual({
      audience: null,
      needs: ['calls'],
      compared: ['signal'],
    });
    expect(readChoices('compare=signal,wire,briar,jami,zulip', 'whatsapp').compared).toHaveLength(4);
    expect(readChoices('for=family', 'whatsapp').needs).toContain('easy_start');
  });

  it('do not grow beyond what fits', () => {
    const full = readChoices('compare=signal,wire,briar,jami', 'whatsapp');
    expect(chooseCompared(full, 'zulip', true)).toEqual(full);
    expect(chooseCompared(full, 'wire', false).compared).toEqual(['signal', 'briar', 'jami']);
    expect(chooseNeed(full, 'calls', false)).toEqual(full);
    expect(chooseAudience(chooseAudience(full, 'family'), null)).toEqual(full);
  });
});

describe('an app of the list', () => {
  it('shows for and against under their names, with sources, and owns up to what was not reread', async () => {
    await openChoose();
    const signal = screen.getByTestId('alternative-signal');
    expect(within(signal).getByRole('heading', { name: 'For' })).toBeTruthy();
    expect(within(signal).getByRole('heading', { name: 'Against' })).toBeTruthy();
    const source = within(signal).getAllByRole('link', { name: 'signal.org' })[0];
    expect(source?.getAttribute('href')).toBe('https://signal.org/');
    expect(source?.parentElement?.textContent).toContain('not reread');
    expect(
      within(signal)
        .getByText(/more for/)
        .closest('details')?.open,
    ).toBe(false);
  });

  it('leads to its record and to the guide, and tells its own alerts', async () => {
    await openChoose();
    const signal = screen.getByTestId('alternative-signal');
    expect(within(signal).getByTestId('guide-link').getAttribute('href')).toBe('#/guide/whatsapp-to-signal');
    expect(within(signal).getByTestId('guide-link').textContent).toBe('Guide: WhatsApp to Signal');
    expect(
      within(signal)
        .getByRole('link', { name: /\d+ entries in its record/ })
        .getAttribute('href'),
    ).toBe('#/app/signal');
    expect(signal.textContent).toContain('1 alert while you watched it');
    expect(screen.getByTestId('alternative-threema').textContent).toContain('You do not watch it');
  });

  it('warns where the owner stays the same', async () => {
    await openChoose();
    fireEvent.click(screen.getByTestId('show-all-apps'));
    const messenger = await screen.findByTestId('alternative-messenger');
    expect(within(messenger).getByTestId('same-owner').textContent).toContain(
      'You change the app, but not the company.',
    );
    expect(within(screen.getByTestId('alternative-signal')).queryByTestId('same-owner')).toBeNull();
  });

  it('is not kept back: all can be shown, and the focus goes on where the list grew', async () => {
    await openChoose();
    expect(screen.getAllByTestId(/^alternative-/)).toHaveLength(10);
    fireEvent.click(screen.getByRole('button', { name: 'Show all 31 apps' }));
    await waitFor(() => expect(screen.getAllByTestId(/^alternative-/)).toHaveLength(31));
    const eleventh = screen.getAllByTestId(/^alternative-/)[10];
    await waitFor(() => expect(document.activeElement?.closest('li')).toBe(eleventh));
  });

  it('asks nobody whether it is up', async () => {
    const client = await openChoose();
    tick('need-calls');
    await waitFor(() => expect(isTicked('need-calls')).toBe(true));
    expect(sent(client, 'getStatus')).toEqual([]);
    expect(client.hosts).toEqual([]);
  });
});

describe('the table', () => {
  it('begins with the first of the list beside the app one leaves', async () => {
    await openChoose();
    expect(columns()).toEqual(['WhatsApp, now', 'Signal', 'Threema', 'Element']);
    expect(cellsOf('Checked by outsiders')[0]).toBe('Not checked');
    expect(cellsOf('Who can see whom you write to')[1]).toContain('Nobody, by design, speaks for it');
    expect(cellsOf('Alerts while you watched it').slice(0, 3)).toEqual(['1', '1', 'Not watched']);
    expect(cellsOf('Track record')[1]).toMatch(/^\d+ entriesNewest, .*\d{4}: \w/);
    expect(cellsOf('What comes along')[1]).toContain('Your phone number.');
  });

  it('shows what was picked, with a row for each wish, and lets it go again', async () => {
    await openChoose('#/choose/whatsapp?needs=no_phone_number');
    tick('compare-threema');
    await waitFor(() => expect(columns()).toEqual(['WhatsApp, now', 'Threema']));
    tick('compare-session');
    await waitFor(() => expect(columns()).toHaveLength(3));
    expect(cellsOf('No phone number needed').map((text) => text.split(',')[0])).toEqual(['No', 'Yes', 'Yes']);
    fireEvent.click(screen.getByRole('button', { name: 'Take Threema out of the table' }));
    await waitFor(() => expect(columns()).toEqual(['WhatsApp, now', 'Session']));
  });

  it('takes any other app in, up to four', async () => {
    await openChoose();
    fireEvent.change(screen.getByTestId('compare-select'), { target: { value: 'zulip' } });
    fireEvent.click(screen.getByTestId('compare-add'));
    await waitFor(() => expect(columns()).toEqual(['WhatsApp, now', 'Signal', 'Threema', 'Element', 'Zulip']));
    expect(screen.queryByTestId('compare-add')).toBeNull();
    expect(screen.getByText('4 apps are the most. Take one out to add another.')).toBeTruthy();
    expect(screen.getByTestId<HTMLInputElement>('compare-jami').disabled).toBe(true);
    expect(screen.getByTestId<HTMLInputElement>('compare-signal').disabled).toBe(false);
  });
});

describe('what does not fit', () => {
  it('is said plainly, and the nearest are shown', async () => {
    await openChoose('#/choose/whatsapp?needs=without_internet,big_channels');
    expect(screen.getByTestId('choose-count').textContent).toBe('No app meets all you asked for');
    expect(screen.getByText(/^These come nearest/)).toBeTruthy();
    expect(cards()).toHaveLength(5);
  });

  it('says that a closed app cannot be kept', async () => {
    await openChoose('#/choose/skype');
    expect(screen.getByText(/^Skype closed on 5 May 2025\./)).toBeTruthy();
    expect(columns()[0]).toBe('Skype, closed');
  });

  it('puts tools for teams first for who leaves one, and says so', async () => {
    await openChoose('#/choose/slack');
    expect(screen.getByText(/^Slack is a tool for teams/)).toBeTruthy();
    expect(cards().slice(0, 2)).toEqual(['Element', 'Wire']);
  });

  it('is calm about an app that the catalogue does not know', async () => {
    showDashboard(createMemoryClient('attention'), '#/choose/nobody');
    expect(await screen.findByText('There is nothing here')).toBeTruthy();
  });
});

it('never raises its voice', async () => {
  await openChoose('#/choose/whatsapp?for=few');
  const { textContent } = screen.getByRole('main');
  expect(textContent).not.toContain('!');
  expect(textContent).not.toMatch(/\{\w+|undefined|NaN/);
});
