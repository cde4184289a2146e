// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { guideFor } from '../../lib/catalog/catalog.ts';
import type { MovePlan } from '../../lib/watch/views.ts';
import { createMemoryClient, type MemoryClient } from './preview/memory-client.ts';
import { samplePlan } from './preview/move-sample.ts';
import { sent, showDashboard } from './show.tsx';

const GUIDE = 'whatsapp-to-signal';
const MINUTE_MS = 60_000;

const stored = (client: MemoryClient): MovePlan | undefined => client.plans.get(GUIDE);

async function openGuide(client = createMemoryClient('attention'), place: string = GUIDE) {
  showDashboard(client, `#/guide/${place}`);
  await screen.findAllByTestId(/^step-/);
  return client;
}

function nextStepId(): string | undefined {
  const step = screen.getByText('Next step').closest('li');
  return within(step ?? document.body)
    .getByTestId(/^step-/)
    .getAttribute('data-testid')
    ?.slice('step-'.length);
}

/** A guide with a status that was asked for some minutes ago. */
function withStatus(level: 'operational' | 'degraded' | 'major_outage' | 'unknown', minutesAgo: number): MemoryClient {
  const client = createMemoryClient('attention');
  const checkedAt = new Date(Date.now() - minutesAgo * MINUTE_MS).toISOString();
  client.statuses.set('signal', { serviceId: 'signal', level, description: '', checkedAt, pageUrl: null });
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
        'May be blocked',
        'Before you go',
        'Set up Signal',
        'Bring your groups',
        'Close the old account',
      ]),
    );
  });

  it('says when it was not written for this move, and that nothing is known to come along', async () => {
    await openGuide(createMemoryClient('attention'), 'kakaotalk-to-threema');
    expect(screen.getByTestId('guide-assembled').textContent).toContain('Put together');
    expect(screen.getByRole('region', { name: 'Comes along' }).textContent).toContain('We know of nothing');
    cleanup();
    await openGuide();
    expect(screen.queryByTestId('guide-assembled')).toBeNull();
  });

  it('keeps a ticked step and goes on to the next one', async () => {
    const client = await openGuide();
    const [first, second] = screen.getAllByTestId(/^step-/);
    if (first === undefined || second === undefined) throw new Error('no steps');
    fireEvent.click(first);
    await waitFor(() =>
      expect(stored(client)?.doneSteps).toEqual([first.getAttribute('data-testid')?.slice('step-'.length)]),
    );
    expect(screen.getByText(/^1 of \d+ steps done$/)).toBeTruthy();
    expect(within(second.closest('li') ?? document.body).getByText('Next step')).toBeTruthy();
  });

  it('keeps every tick of a quick hand, and forgets a move with nothing ticked', async () => {
    const client = await openGuide();
    const boxes = screen.getAllByTestId(/^step-/).slice(0, 4);
    for (const box of boxes) fireEvent.click(box);
    await waitFor(() => expect(stored(client)?.doneSteps).toHaveLength(4));
    for (const box of boxes) fireEvent.click(box);
    await waitFor(() => expect(stored(client)).toBeUndefined());
    expect(screen.getByText(/^0 of \d+ steps done$/)).toBeTruthy();
  });

  it('adds to what another window has done meanwhile', async () => {
    const client = await openGuide();
    client.plans.set(GUIDE, { ...samplePlan, doneSteps: ['pick-chats'] });
    fireEvent.click(screen.getByTestId('step-list'));
    await waitFor(() => expect(stored(client)?.doneSteps).toEqual(['list', 'pick-chats']));
    expect(stored(client)?.groups).toEqual(samplePlan.groups);
  });

  it('says that a change was not kept, and shows what is stored', async () => {
    const client = await openGuide();
    client.failing.set('saveMovePlan', { code: 'storage_full' });
    fireEvent.click(screen.getByTestId('step-list'));
    expect((await screen.findByRole('alert')).textContent).toContain('Your last change could not be kept.');
    await waitFor(() => expect(screen.getByTestId<HTMLInputElement>('step-list').checked).toBe(false));
  });

  it('tells the days left, leads to the alert, and says where one stands', async () => {
    const client = createMemoryClient('attention');
    client.plans.set(GUIDE, samplePlan);
    await openGuide(client);
    expect(screen.getByTestId('guide-due').textContent).toContain('45 days left');
    expect(screen.getByTestId('guide-alert').getAttribute('href')).toBe('#/alert/a-whatsapp');
    expect(screen.getByTestId('guide-stand').textContent).toBe('3 of 16 steps; 2 groups to go');
  });

  it('leads to a part that the address names', async () => {
    await openGuide(createMemoryClient('attention'), `${GUIDE}/delete`);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Close the old account'));
  });
});

describe('whether the new app is up', () => {
  it('is not asked before a click, then of one host only', async () => {
    const client = await openGuide();
    expect(screen.getByTestId('status-title').textContent).toBe('Is Signal up?');
    expect(screen.getByTestId('target-status').textContent).toContain('Not asked yet');
    expect(sent(client, 'getStatus')).not.toContainEqual(expect.objectContaining({ fresh: true }));
    expect(client.hosts).toEqual([]);
    fireEvent.click(screen.getByTestId('ask-status'));
    await waitFor(() => expect(screen.getByTestId('status-title').textContent).toBe('Signal is up'));
    expect(client.hosts).toEqual(['https://status.signal.org/*']);
    expect(sent(client, 'getStatus')).toContainEqual({ serviceId: 'signal', fresh: true });
    expect(screen.getByTestId('status-age').textContent).toBe('status.signal.org, asked just now.');
    expect(screen.queryByTestId('status-advice')).toBeNull();
  });

  it('in a major outage leads to the copies first', async () => {
    const client = createMemoryClient('attention');
    client.statusPage = { level: 'major_outage', description: 'Major outage.' };
    await openGuide(client);
    expect(nextStepId()).toBe('list');
    fireEvent.click(screen.getByTestId('ask-status'));
    await waitFor(() => expect(screen.getByTestId('status-title').textContent).toBe('Signal: major outage'));
    expect(screen.getByTestId('status-advice').textContent).toContain('Do the export now, move tomorrow');
    expect(nextStepId()).toBe('pick-chats');
    expect(screen.getAllByText('Better tomorrow')).toHaveLength(2);
  });

  it('says how old the answer is, and stops advising after a day', async () => {
    await openGuide(withStatus('degraded', 5));
    expect(screen.getByTestId('status-age').textContent).toBe('status.signal.org, asked 5 minutes ago.');
    expect(screen.getByTestId('status-advice')).toBeTruthy();
    cleanup();
    await openGuide(withStatus('degraded', 3 * 24 * 60));
    expect(screen.getByTestId('status-age').textContent).toBe('status.signal.org, asked 3 days ago.');
    expect(screen.queryByTestId('status-advice')).toBeNull();
    expect(nextStepId()).toBe('list');
  });

  it('says to wait where all else is done, and nothing where the new app is set up', async () => {
    const client = withStatus('major_outage', 1);
    const steps = guideFor('whatsapp', 'signal').steps;
    const done = (...phases: string[]) => ({
      ...samplePlan,
      doneSteps: steps.filter(({ phase }) => phases.includes(phase)).map(({ id }) => id),
    });
    client.plans.set(GUIDE, done('before', 'export'));
    await openGuide(client);
    expect(screen.getByTestId('status-advice').textContent).toContain('Move tomorrow');
    expect(screen.queryByText('Next step')).toBeNull();
    client.plans.set(GUIDE, done('before', 'export', 'set_up', 'move'));
    client.change();
    await waitFor(() => expect(nextStepId()).toBe('run-both'));
    expect(screen.queryByTestId('status-advice')).toBeNull();
  });

  it('says so when the person said no', async () => {
    const client = createMemoryClient('attention');
    client.answerToHosts = false;
    await openGuide(client);
    fireEvent.click(screen.getByTestId('ask-status'));
    expect((await screen.findByTestId('status-trouble')).textContent).toContain('You said no');
    expect(sent(client, 'getStatus')).not.toContainEqual(expect.objectContaining({ fresh: true }));
  });

  it.each([
    ['offline', 'We could not ask: you are offline.'],
    ['timeout', 'We could not ask. The site did not answer in time.'],
  ] as const)('keeps the last answer when the page cannot be asked: %s', async (failure, words) => {
    const client = withStatus('operational', 120);
    client.statusPage = { level: 'unknown', description: '', failure };
    await openGuide(client);
    fireEvent.click(screen.getByTestId('ask-status'));
    expect((await screen.findByTestId('status-trouble')).textContent).toBe(words);
    expect(screen.getByTestId('status-title').textContent).toBe('Signal is up');
    expect(screen.getByTestId('status-age').textContent).toContain('asked 2 hours ago');
  });

  it('never takes an unclear answer for a good one', async () => {
    await openGuide(withStatus('unknown', 1));
    expect(screen.getByTestId('status-title').textContent).toBe('Signal: we could not tell');
    expect(screen.getByTestId('target-status').textContent).not.toContain('No trouble');
  });

  it('sends a person to a page that only eyes can read, and says where there is none', async () => {
    await openGuide(createMemoryClient('attention'), 'whatsapp-to-slack');
    expect(screen.getByRole('link', { name: 'Open slack-status.com' })).toBeTruthy();
    expect(screen.queryByTestId('ask-status')).toBeNull();
    cleanup();
    await openGuide(createMemoryClient('attention'), 'whatsapp-to-threema');
    expect(screen.getByTestId('target-status').textContent).toContain('We know no status page for Threema');
  });
});

describe('ways out', () => {
  it('leads from any app to any other, and says whether the guide was written for it', async () => {
    showDashboard(createMemoryClient('attention'), '#/ways-out');
    const go = await screen.findByTestId('ways-go');
    expect(go.getAttribute('href')).toBe('#/guide/whatsapp-to-signal');
    expect(screen.getByTestId('ways-what').textContent).toContain('Written for this move.');
    fireEvent.change(screen.getByLabelText('I use'), { target: { value: 'kakaotalk' } });
    fireEvent.change(screen.getByLabelText('I want to move to'), { target: { value: 'threema' } });
    await waitFor(() => expect(go.getAttribute('href')).toBe('#/guide/kakaotalk-to-threema'));
    expect(screen.getByTestId('ways-what').textContent).toContain('Put together');
    fireEvent.change(screen.getByLabelText('I use'), { target: { value: 'threema' } });
    await waitFor(() => expect(go.getAttribute('href')).toBe('#/guide/threema-to-signal'));
  });

  it('shows moves under way first', async () => {
    showDashboard(createMemoryClient('attention'), '#/ways-out');
    const [first] = await screen.findAllByRole('heading', { level: 2 });
    expect(first?.textContent).toBe('Moves you have begun');
    expect(screen.getByText('3 of 9 steps; 2 groups to go')).toBeTruthy();
  });
});
