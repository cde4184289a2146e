// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { MovePlan } from '../../lib/watch/views.ts';
import { createMemoryClient } from './preview/memory-client.ts';
import { sent, showDashboard } from './show.tsx';

const saved = (client: ReturnType<typeof createMemoryClient>): MovePlan | undefined =>
  (sent(client, 'saveMovePlan').at(-1) as { plan: MovePlan } | undefined)?.plan;

async function openGuide() {
  const client = createMemoryClient('attention');
  showDashboard(client, '#/guide/whatsapp-to-signal');
  await screen.findByText('Next step');
  return client;
}

describe('the guide', () => {
  it('leads phase by phase and says what comes along and what stays behind', async () => {
    await openGuide();
    const sections = screen.getAllByRole('region').map((section) => section.getAttribute('aria-label'));
    expect(sections).toEqual(
      expect.arrayContaining([
        'Comes along',
        'Stays behind',
        'Before you go',
        'Set up Signal',
        'Bring your groups',
        'Close the old account',
      ]),
    );
  });

  it('keeps a ticked step and goes on to the next one', async () => {
    const client = await openGuide();
    const [first, second] = screen.getAllByTestId(/^step-/);
    if (first === undefined || second === undefined) throw new Error('no steps');
    fireEvent.click(first);
    await waitFor(() =>
      expect(saved(client)?.doneSteps).toEqual([first.getAttribute('data-testid')?.slice('step-'.length)]),
    );
    expect(screen.getByText(/^1 of \d+ steps done$/)).toBeTruthy();
    expect(within(second.closest('li') ?? document.body).getByText('Next step')).toBeTruthy();
  });
});

describe('the planner', () => {
  async function withGroup() {
    const client = await openGuide();
    fireEvent.input(screen.getByTestId('plan-name'), { target: { value: 'Family' } });
    fireEvent.click(screen.getByTestId('plan-add'));
    await screen.findByTestId('plan-group');
    return client;
  }

  it('keeps a group with its state and lets it go again', async () => {
    const client = await withGroup();
    expect(saved(client)?.groups).toMatchObject([{ name: 'Family', state: 'not_asked' }]);
    fireEvent.change(screen.getByLabelText('Where Family stands'), { target: { value: 'joined' } });
    await waitFor(() => expect(saved(client)?.groups).toMatchObject([{ state: 'joined' }]));
    fireEvent.click(screen.getByRole('button', { name: 'Remove Family' }));
    await waitFor(() => expect(saved(client)?.groups).toEqual([]));
  });

  it('adds nobody without a name', async () => {
    const client = await openGuide();
    fireEvent.click(screen.getByTestId('plan-add'));
    expect(saved(client)).toBeUndefined();
  });

  it('writes a message that quotes the change, in the chosen tone, and without links', async () => {
    await withGroup();
    fireEvent.click(screen.getByRole('button', { name: 'Write a message' }));
    const message = async (): Promise<string> => (await screen.findByTestId<HTMLTextAreaElement>('plan-message')).value;
    await waitFor(async () => expect(await message()).toContain('The new text of WhatsApp says'));
    const friendly = await message();
    fireEvent.click(screen.getByLabelText('Short'));
    await waitFor(async () => expect(await message()).not.toBe(friendly));
    expect(friendly).not.toMatch(/https?:/);
  });
});
