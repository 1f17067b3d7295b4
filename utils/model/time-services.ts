/** What the user chose of trusted time. */
export interface TimeSettings {
  on: boolean;
  /** Addresses of RFC 3161 authorities, to which requests are posted. */
  authorities: readonly string[];
  /** Addresses of OpenTimestamps calendars, without what follows (`/digest`). */
  calendars: readonly string[];
}

/**
 * Off until the user turns it on. Authorities: freeTSA (https://freetsa.org) and DigiCert
 * (https://knowledge.digicert.com/general-information/rfc3161-compliant-time-stamp-authority-server), which answers by http
 * only: its tokens are signed, so nothing is lost by that but that others on the way see the hash. Calendars: those that
 * the public aggregators stand before, https://opentimestamps.org/#calendars.
 */
export const DEFAULT_TIME_SETTINGS: TimeSettings = {
  on: false,
  authorities: ['https://freetsa.org/tsr', 'http://timestamp.digicert.com/'],
  calendars: [
    'https://alice.btc.calendar.opentimestamps.org/',
    'https://bob.btc.calendar.opentimestamps.org/',
    'https://finney.calendar.eternitywall.com/',
  ],
};

/** Why an address cannot be that of a service. */
export type AddressProblem = 'not-address' | 'not-web' | 'secret' | 'known';

const LONGEST = 500;
/** More would only burden those who do this for nothing. */
export const MOST_SERVICES = 8;

/** What the user typed as the address of a service, in the form it is stored in; or what is wrong with it. */
export function acceptAddress(
  typed: string,
  known: readonly string[],
): { address: string } | { problem: AddressProblem } {
  const text = typed.trim();
  // Whoever leaves out the scheme means the safe one.
  const url = parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || text.length > LONGEST) return { problem: 'not-address' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { problem: 'not-web' };
  // A single word is a slip of the pen, not a host of the web.
  if (!/^(localhost$|\[|.*\.)/.test(url.hostname)) return { problem: 'not-address' };
  // Passwords and parameters would be stored and exported with each token.
  if (url.username !== '' || url.password !== '') return { problem: 'secret' };
  url.hash = '';
  return known.includes(url.href) ? { problem: 'known' } : { address: url.href };
}

/** Every address that trusted time speaks to as it is set: none while it is off. */
export function serviceAddresses({ on, authorities, calendars }: TimeSettings): string[] {
  return on ? [...authorities, ...calendars] : [];
}

/** Host and port, by which people know a service. */
export function serviceName(address: string): string {
  return new URL(address).host;
}

/** Stored settings; what is damaged, or a later Menbe's, gives the default. */
export function acceptTimeSettings(stored: unknown): TimeSettings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_TIME_SETTINGS;
  const { on, authorities, calendars } = stored as Record<string, unknown>;
  return {
    on: on === true,
    authorities: acceptList(authorities) ?? DEFAULT_TIME_SETTINGS.authorities,
    calendars: acceptList(calendars) ?? DEFAULT_TIME_SETTINGS.calendars,
  };
}

function acceptList(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  const addresses = value.flatMap((each: unknown) => {
    const accepted = typeof each === 'string' ? acceptAddress(each, []) : { problem: 'not-address' };
    return 'address' in accepted ? [accepted.address] : [];
  });
  return [...new Set(addresses)].slice(0, MOST_SERVICES);
}

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
