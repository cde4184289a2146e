import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** One polite live region for the whole page: confirmations and progress are read out there without moving the focus. */
export function Announcer({ children }: { children: ComponentChildren }) {
  const [spoken, setSpoken] = useState<{ text: string; turn: number }>({ text: '', turn: 0 });
  const announce = useCallback((text: string) => {
    setSpoken((previous) => ({ text, turn: previous.turn + 1 }));
  }, []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div class="vh" role="status" aria-live="polite">
        <span key={spoken.turn}>{spoken.text}</span>
      </div>
    </AnnounceContext.Provider>
  );
}

/** Says a sentence to screen readers. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}
