/** Characters that an address cannot hold, or holds in one place only. https://www.rfc-editor.org/rfc/rfc3986#appendix-A */
const ENCODED = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/g;

/** An address as it has to be written: what browsers take is more. `null` for what leads nowhere from a file. */
export function linkAddress(href: string): string | null {
  if (/^#[A-Za-z_][\w.-]*$/.test(href)) return href;
  if (!/^(?:https?|mailto):/i.test(href.trim()) || !URL.canParse(href)) return null;
  const [before = '', ...fragment] = new URL(href).href.split('#');
  const encoded = [before, ...(fragment.length > 0 ? [fragment.join('%23')] : [])];
  return encoded.map((part) => part.toWellFormed().replace(ENCODED, encodeURIComponent)).join('#');
}
