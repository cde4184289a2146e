// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MovePlan } from '../../lib/watch/views.ts';
import { createMemoryClient, type MemoryClient } from './preview/memory-client.ts';
import { samplePlan } from './preview/move-sample.ts';
import { sent, showDashboard } from './show.tsx';

const GUIDE = 'whatsapp-to-signal';

const stored = (client: MemoryClient): MovePlan | undefined => client.plans.get(GUIDE);

async function openGuide(client = createMemoryClient('attention')) {
  showDashboard(client, `#/guide/${GUIDE}`);
  await screen.findAllByTestId(/^step-/);
  return client;
}

describe('the planner', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'share'));

  async function withReceiver(name = 'Family', kind: 'group' | 'person' = 'group') {
    const client = await openGuide();
    fireEvent.input(screen.getByTestId('plan-name'), { target: { value: name } });
    fireEvent.click(screen.getByTestId(`plan-kind-${kind}`));
    fireEvent.click(screen.getByTestId('plan-add'));
    await screen.findByTestId('plan-group');
    return client;
  }
  const message = (): string => screen.getByTestId<HTMLTextAreaElement>('plan-message').value;

  it('keeps a group with its state', async () => {
    const client = await withReceiver();
    await waitFor(() => expect(stored(client)?.groups).toMatchObject([{ name: 'Family', state: 'not_asked' }]));
    fireEvent.change(screen.getByLabelText('Where Family stands'), { target: { value: 'joined' } });
    await waitFor(() => expect(stored(client)?.groups).toMatchObject([{ state: 'joined' }]));
  });

  it('gives a removed group back, at its place', async () => {
    const client = createMemoryClient('attention');
    client.plans.set(GUIDE, samplePlan);
    await openGuide(client);
    fireEvent.click(screen.getByRole('button', { name: 'Remove Running club' }));
    await waitFor(() => expect(stored(client)?.groups).toHaveLength(3));
    const undo = screen.getByTestId('plan-undo');
    await waitFor(() => expect(document.activeElement).toBe(undo));
    fireEvent.click(undo);
    await waitFor(() => expect(stored(client)?.groups).toEqual(samplePlan.groups));
  });

  it('renames with Enter and keeps the name with Escape', async () => {
    const client = await withReceiver();
    fireEvent.click(screen.getByRole('button', { name: 'Rename Family' }));
    const field = screen.getByTestId('plan-rename');
    fireEvent.input(field, { target: { value: 'All of us' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(stored(client)?.groups).toMatchObject([{ name: 'All of us' }]));
    fireEvent.click(screen.getByRole('button', { name: 'Rename All of us' }));
    fireEvent.input(screen.getByTestId('plan-rename'), { target: { value: 'Nobody' } });
    fireEvent.keyDown(screen.getByTestId('plan-rename'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByTestId('plan-rename')).toBeNull());
    expect(stored(client)?.groups).toMatchObject([{ name: 'All of us' }]);
  });

  it('adds nobody without a name', async () => {
    const client = await openGuide();
    fireEvent.click(screen.getByTestId('plan-add'));
    expect(sent(client, 'saveMovePlan')).toEqual([]);
    expect(document.activeElement).toBe(screen.getByTestId('plan-name'));
  });

  it('writes a message that quotes the change with its date, in the chosen tone, and without links', async () => {
    await withReceiver();
    fireEvent.click(screen.getByTestId('plan-write'));
    const friendly = message();
    expect(friendly).toContain('WhatsApp took this sentence out of its text: “If you already use the app');
    expect(friendly).toContain('(23 November 2026). It takes effect on 8 January 2027.');
    fireEvent.click(screen.getByLabelText('Short'));
    await waitFor(() => expect(message()).not.toBe(friendly));
    expect(friendly + message()).not.toMatch(/https?:|www\./);
  });

  it('writes to a person by name, and without a reason where no change was told', async () => {
    const client = createMemoryClient('first-done');
    await openGuide(client);
    client.plans.set(GUIDE, { ...samplePlan, groups: [{ id: 'p', name: 'Ada', kind: 'person', state: 'not_asked' }] });
    client.change();
    fireEvent.click(await screen.findByTestId('plan-write'));
    expect(message()).toMatch(/^Hello Ada, I am moving from WhatsApp to Signal/);
    expect(message()).not.toContain('“');
  });

  it('copies the message as it stands and offers to note that the group was asked', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const client = await withReceiver();
    fireEvent.click(screen.getByTestId('plan-write'));
    fireEvent.input(screen.getByTestId('plan-message'), { target: { value: 'My own words' } });
    fireEvent.click(screen.getByTestId('plan-copy'));
    expect((await screen.findByTestId('plan-handed-over')).textContent).toContain(
      'paste it into your chat with Family',
    );
    expect(writeText).toHaveBeenCalledWith('My own words');
    fireEvent.click(screen.getByTestId('plan-mark-asked'));
    await waitFor(() => expect(stored(client)?.groups).toMatchObject([{ state: 'asked' }]));
  });

  it('says what to do when copying is refused', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await withReceiver();
    fireEvent.click(screen.getByTestId('plan-write'));
    fireEvent.click(screen.getByTestId('plan-copy'));
    expect((await screen.findByTestId('plan-handed-over')).textContent).toContain('Mark the text and copy it');
  });

  it('hands the message to the system only where the system takes it', async () => {
    await withReceiver();
    fireEvent.click(screen.getByTestId('plan-write'));
    expect(screen.queryByTestId('plan-share')).toBeNull();
    const share = vi.fn().mockResolvedValue(undefined);
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    fireEvent.click(screen.getByLabelText('Formal'));
    fireEvent.click(await screen.findByTestId('plan-share'));
    expect(share).toHaveBeenCalledWith({ text: message() });
  });
});
