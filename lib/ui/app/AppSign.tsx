import type { Sign } from './app-grid.ts';

/** A disc, half a disc, a ring, a crossed ring, or a dash for what no text mentions. Ink only: the shape says it. */
export function SignShape({ sign }: { sign: Sign | 'none' }) {
  return (
    <svg class="app-sign" viewBox="0 0 20 20" aria-hidden="true">
      {sign === 'none' && <path class="dash" d="M7 10h6" />}
      {sign === 'yes' && <circle class="full" cx="10" cy="10" r="7" />}
      {sign !== 'none' && sign !== 'yes' && <circle class="ring" cx="10" cy="10" r="6.25" />}
      {sign === 'refuse' && <path class="full" d="M10 3.750a6.25 6.25 0 0 1 0 12.500z" />}
      {sign === 'never' && <path class="ring" d="M5.700 14.300l8.600-8.600" />}
    </svg>
  );
}
