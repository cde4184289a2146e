import { render } from 'preact';
import { Dashboard } from '../../../entrypoints/dashboard/Dashboard.tsx';
import { createMemoryClient } from './memory-client.ts';
import { STATUS_PAGES, samplePlan } from './move-sample.ts';
import { STATES } from './sample.ts';

const wanted = new URLSearchParams(location.search);
const client = createMemoryClient(STATES.find((state) => state === wanted.get('state')) ?? 'attention');
client.answerToHosts = wanted.get('deny') === null;
if (wanted.get('plan') !== null) client.plans.set(samplePlan.guideId, samplePlan);
client.statusPage = STATUS_PAGES[wanted.get('status') ?? ''] ?? client.statusPage;
const root = document.getElementById('app');
if (root === null) throw new Error('dashboard.html has no #app');
render(<Dashboard client={client} />, root);
