import { useEffect, useState } from 'preact/hooks';

const SHOWN_MS = 3000;

/** Copies text to the clipboard; what came of it is told for three seconds. */
export function useCopy(): [outcome: 'copied' | 'refused' | null, copy: (text: string) => void] {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  };
  return [outcome, copy];
}
