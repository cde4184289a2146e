import { useEffect, useState } from 'preact/hooks';

/** Below this a page shows lists where it shows pictures and tables above. */
const NARROW = '(max-width: 1000px)';

/** True while the window is narrow; follows it. For what has another order of elements when narrow: all else is the style sheet's. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const onChange = () => setNarrow(query.matches);
    // The window may have changed between the first drawing and now.
    onChange();
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, []);
  return narrow;
}
