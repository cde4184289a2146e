import { render } from 'preact';
import { createClient } from '../../lib/browser/client.ts';
import { applyLastTheme } from '../../lib/ui/theme.ts';
import { Popup } from './Popup.tsx';

applyLastTheme();
const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');
render(<Popup client={createClient()} />, root);
