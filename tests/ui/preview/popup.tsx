import { render } from 'preact';
import { Popup } from '../../../entrypoints/popup/Popup.tsx';
import { createMemoryClient } from './memory-client.ts';
import { STATES } from './sample.ts';

const wanted = new URLSearchParams(location.search);
const client = createMemoryClient(STATES.find((state) => state === wanted.get('state')) ?? 'attention');
const tab = wanted.get('tab');
if (tab !== null) client.tab = { id: 7, url: tab };
const root = document.getElementById('app');
if (root === null) throw new Error('popup.html has no #app');
render(<Popup client={client} />, root);
