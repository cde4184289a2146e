import type { MovePlan } from '../../../lib/watch/views.ts';
import type { MemoryClient } from './memory-client.ts';

/** A move under way: the copies are made, three groups and a person are on the list. */
export const samplePlan: MovePlan = {
  guideId: 'whatsapp-to-signal',
  startedAt: '2026-11-20T09:00:00.000Z',
  doneSteps: ['list', 'ask-early', 'pick-chats'],
  groups: [
    { id: 'g-1', name: 'Family', kind: 'group', state: 'joined' },
    { id: 'g-2', name: 'Running club', kind: 'group', state: 'asked' },
    { id: 'g-3', name: 'Parents, class 4b', kind: 'group', state: 'not_asked' },
    { id: 'g-4', name: 'Grandmother Wilhelmina Featherstonehaugh', kind: 'person', state: 'stays' },
  ],
};

/** What a status page may say, by the name of the state. */
export const STATUS_PAGES: Record<string, MemoryClient['statusPage']> = {
  fine: { level: 'operational', description: 'Signal is up and running' },
  degraded: { level: 'degraded', description: 'Signal is experiencing technical difficulties.' },
  major: { level: 'major_outage', description: 'Major outage. Messages and codes arrive late.' },
  unclear: { level: 'unknown', description: '' },
  offline: { level: 'unknown', description: '', failure: 'offline' },
  timeout: { level: 'unknown', description: '', failure: 'timeout' },
};
