import { browser } from 'wxt/browser';

/** A feature that speaks to sites, and needs access to their hosts. */
type HostFeature = 'watch' | 'trusted-time';

/** For each feature, the addresses it speaks to as things stand now. Every feature has to be in it. */
export type HostNeeds = Record<HostFeature, () => Promise<readonly string[]>>;

/** The pattern of the permission that an address needs. Ports cannot be named in it. */
export function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Asks for access to the hosts of these addresses only. Call it in the user's click, before anything is awaited. */
export function requestHosts(addresses: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns(addresses) });
}

/** Whether all of these addresses may be spoken to. */
export function areAllowed(addresses: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: patterns(addresses) });
}

/**
 * Gives back access to every single host that no feature needs any more. Wider access, such as to all sites, was given by
 * the user in the browser's own settings and stays. Call it after a feature stopped needing something.
 */
export async function giveBackHosts(needs: HostNeeds): Promise<void> {
  const needed = new Set(patterns((await Promise.all(Object.values(needs).map((need) => need()))).flat()));
  const { origins: given = [] } = await browser.permissions.getAll();
  const origins = given.filter((pattern) => isSingleHost(pattern) && !needed.has(pattern));
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

function isSingleHost(pattern: string): boolean {
  return /^https?:\/\/[^*/]+\/\*$/.test(pattern);
}

function patterns(addresses: readonly string[]): string[] {
  return [...new Set(addresses.map(originPattern))];
}
