/**
 * What an address is sorted and looked up by in a CDXJ index: the host's parts from the last to the first, then the rest in
 * lower case. Like the readers there are (pywb, warcio) it leaves out a leading `www` and sorts the query, beyond what the
 * format says: https://specs.webrecorder.net/cdxj/0.1.0/#searchable-url. An address of another scheme stays as it is.
 */
export function surt(address: string): string {
  if (!/^https?:/i.test(address)) return address;
  const { hostname, port, pathname, search } = new URL(address.toLowerCase());
  const host = hostname
    .replace(/^www\d*\./, '')
    .split('.')
    .reverse()
    .join(',');
  const query = search.slice(1).split('&').sort().join('&');
  return `${host}${port && `:${port}`})${pathname}${query && `?${query}`}`;
}
