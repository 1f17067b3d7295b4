/** Where text stands that is above (`sup`) or below the line (`sub`). */
export type Script = 'sup' | 'sub';

const PLAIN = '0123456789+-−';

/** The characters from ⁰ and from ₀ on are in the order of `PLAIN`, but for three that are older. */
const FIRST = { sup: 0x2070, sub: 0x2080 } as const;
const OLDER = [undefined, '¹', '²', '³'] as const;

/** Whether a text above or below the line is a number, `6` or `−6`, rather than `th` or a mark of a note, `[1]`. */
export function isScriptNumber(text: string): boolean {
  return /^[\d+−-]/.test(text);
}

/**
 * A number above or below the line in characters that say so: the 6 of 10⁶ is ⁶, so that it is not 106. Each character stays
 * one UTF-16 unit. https://www.unicode.org/charts/PDF/U2070.pdf
 */
export function inScript(number: string, script: Script): string {
  return number.replace(/[\d+−-]/g, (sign) => {
    const place = PLAIN.indexOf(sign);
    return (script === 'sup' && OLDER[place]) || String.fromCharCode(FIRST[script] + Math.min(place, 11));
  });
}

/** A text with numbers above and below the line as plain ones, one UTF-16 unit for each. */
export function plainDigits(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹⁺⁻₀-₉₊₋]/g, (sign) => {
    const older = OLDER.findIndex((known) => known === sign);
    return PLAIN.charAt(older < 0 ? sign.charCodeAt(0) % 16 : older);
  });
}
