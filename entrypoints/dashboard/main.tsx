import { render } from 'preact';
import { createClient } from '../../lib/browser/client.ts';
import { applyLastTheme } from '../../lib/ui/theme.ts';
import { Dashboard } from './Dashboard.tsx';

applyLastTheme();
const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');
render(<Dashboard client={createClient()} />, root);
