import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  text: string;
  /** What it is a code of, in words. */
  label: string;
}

/** Modules of white that readers need around a code (ISO/IEC 18004). */
const QUIET_ZONE = 4;

type Modules = readonly (readonly boolean[])[];

/** A text as a QR code, dark on white whatever the theme. What makes it is loaded when one is first shown. */
export function QrCode({ text, label }: Props): JSX.Element | null {
  const [modules, setModules] = useState<Modules | null>(null);
  useEffect(() => {
    let isWanted = true;
    void import('uqr').then(({ encode }) => {
      if (isWanted) setModules(encode(text, { border: QUIET_ZONE }).data);
    });
    return () => {
      isWanted = false;
    };
  }, [text]);
  if (!modules) return null;
  return (
    <svg class="qr-code" role="img" aria-label={label} viewBox={`0 0 ${modules.length} ${modules.length}`}>
      <path d={pathOf(modules)} />
    </svg>
  );
}

/** A square for each dark module. */
function pathOf(modules: Modules): string {
  return modules
    .map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('');
}
