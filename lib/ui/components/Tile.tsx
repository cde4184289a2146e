import './Tile.css';

/** A monogram that stands for a service; never a logo. The name always stands beside it, so it is hidden from screen readers. */
export function Tile({ monogram, size = 'medium' }: { monogram: string; size?: 'small' | 'medium' | 'large' }) {
  return (
    <span class={`tile ${size}`} aria-hidden="true">
      {monogram}
    </span>
  );
}
