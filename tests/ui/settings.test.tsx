// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { createMemoryClient } from './preview/memory-client.ts';
import { sent, showDashboard } from './show.tsx';

async function open(state: 'calm' | 'trouble' = 'calm') {
  const client = createMemoryClient(state);
  showDashboard(client, '#/settings');
  await screen.findByText('Save everything to a file');
  return client;
}

function chooseFile(text: string): void {
  const input = screen.getByTestId('import-file');
  Object.defineProperty(input, 'files', { value: [new File([text], 'x.json')], configurable: true });
  fireEvent.change(input);
}

describe('settings', () => {
  it('saves each change at once and shows it', async () => {
    const client = await open();
    fireEvent.change(screen.getByLabelText(/Notify me from/), { target: { value: 'critical' } });
    await waitFor(() => expect(sent(client, 'saveSettings')).toEqual([{ settings: { notifyFrom: 'critical' } }]));
    expect((screen.getByLabelText(/Notify me from/) as HTMLSelectElement).value).toBe('critical');
  });

  it('takes a change back where it could not be saved, and says why', async () => {
    const client = await open();
    client.failing.set('saveSettings', { code: 'storage_failed' });
    fireEvent.change(screen.getByLabelText('Remind me before a change takes effect'), { target: { value: '14' } });
    expect((await screen.findByRole('alert')).textContent).toContain('could not write');
    expect((screen.getByLabelText('Remind me before a change takes effect') as HTMLSelectElement).value).toBe('7');
  });

  it('switches quiet hours off and on', async () => {
    const client = await open();
    fireEvent.click(screen.getByLabelText(/^Quiet hours Notif|^Quiet hours/, { selector: '#quiet' }));
    await waitFor(() => expect(sent(client, 'saveSettings')).toEqual([{ settings: { quietHours: null } }]));
    expect(screen.queryByLabelText('Quiet hours start')).toBeNull();
  });

  it('shows the theme at once', async () => {
    await open();
    fireEvent.change(screen.getByLabelText('Theme'), { target: { value: 'dark' } });
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('asks for exactly the host that is missing', async () => {
    const client = await open('trouble');
    fireEvent.click(screen.getByTestId('allow-hosts'));
    expect(client.hosts).toEqual(['https://discord.com/*']);
  });

  it('stops watching an app', async () => {
    const client = await open();
    fireEvent.click(screen.getByLabelText('Watch Telegram'));
    await waitFor(() => expect(sent(client, 'unwatchService')).toEqual([{ serviceId: 'telegram' }]));
    await waitFor(() => expect(screen.queryByLabelText('Watch Telegram')).toBeNull());
  });
});

describe('a page of my own', () => {
  const fill = (name: string, url: string) => {
    fireEvent.input(screen.getByLabelText('Name'), { target: { value: name } });
    fireEvent.input(screen.getByLabelText('Address of the policy'), { target: { value: url } });
    fireEvent.click(screen.getByText('Watch this page'));
  };

  it('says beside the field what is wrong, and asks the browser for nothing', async () => {
    const client = await open();
    fill('My bank', 'http://bank.example/privacy');
    const field = screen.getByLabelText('Address of the policy');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    const problem = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(problem?.textContent).toContain('https://');
    expect(client.hosts).toEqual([]);
  });

  it('asks for its host, then watches it', async () => {
    const client = await open();
    fill('My bank', 'https://bank.example/privacy');
    expect(client.hosts).toEqual(['https://bank.example/*']);
    await waitFor(() =>
      expect(sent(client, 'addCustomTerms')).toEqual([{ name: 'My bank', url: 'https://bank.example/privacy' }]),
    );
  });
});

describe('your data', () => {
  it('saves everything as a file', async () => {
    const save = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    const client = await open();
    fireEvent.click(screen.getByTestId('export'));
    await waitFor(() => expect(save).toHaveBeenCalledOnce());
    expect(sent(client, 'exportEverything')).toHaveLength(1);
  });

  it('shows what a file holds and replaces nothing before the confirmation', async () => {
    const client = await open();
    chooseFile('{"ours":true}');
    const preview = await screen.findByTestId('import-preview');
    expect(preview.textContent).toContain('4 apps, 31 versions, 6 alerts');
    expect(sent(client, 'importEverything')).toEqual([]);
    fireEvent.click(within(preview).getByTestId('import-confirm'));
    await waitFor(() => expect(sent(client, 'importEverything')).toEqual([{ json: '{"ours":true}' }]));
  });

  it('refuses a broken file in words, and offers no confirmation', async () => {
    await open();
    chooseFile('not json');
    expect((await screen.findByRole('alert')).textContent).toContain('This file is damaged');
    expect(screen.queryByTestId('import-preview')).toBeNull();
  });

  it('deletes everything only after a second, named click', async () => {
    const client = await open();
    fireEvent.click(screen.getByTestId('delete'));
    expect(sent(client, 'deleteEverything')).toEqual([]);
    fireEvent.click(screen.getByText('Keep it'));
    expect(screen.queryByTestId('delete-confirm')).toBeNull();
    fireEvent.click(screen.getByTestId('delete'));
    fireEvent.click(screen.getByTestId('delete-confirm'));
    await waitFor(() => expect(sent(client, 'deleteEverything')).toHaveLength(1));
    expect(await screen.findByText('Which messaging apps do you use?')).toBeTruthy();
  });
});
