import './english.ts';
import { cleanup, render } from '@testing-library/preact';
import { afterEach } from 'vitest';
import { Dashboard } from '../../entrypoints/dashboard/Dashboard.tsx';
import { Popup } from '../../entrypoints/popup/Popup.tsx';
import type { MemoryClient } from './preview/memory-client.ts';

afterEach(() => {
  cleanup();
  location.hash = '';
  localStorage.clear();
  delete document.documentElement.dataset['theme'];
});

/** Draws the popup over a background in memory. */
export function showPopup(client: MemoryClient): void {
  render(<Popup client={client} />);
}

/** Draws the dashboard at an address over a background in memory. */
export function showDashboard(client: MemoryClient, hash = ''): void {
  location.hash = hash;
  render(<Dashboard client={client} />);
}

/** The requests of one name that the pages have sent so far, with their inputs. */
export function sent(client: MemoryClient, name: MemoryClient['asked'][number]['name']): unknown[] {
  return client.asked.filter((each) => each.name === name).map(({ input }) => input);
}
