import { browser } from 'wxt/browser';

/** A feature that needs host permissions. */
type HostFeature = 'watch' | 'trusted-time' | 'sync';

/** For each feature, the addresses it currently needs access to. Every feature must be listed. */
export type HostNeeds = Record<HostFeature, () => Promise<readonly string[]>>;

/** The match pattern of the permission for an address. Match patterns have no ports. */
export function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Requests host permissions for exactly these addresses. Call it in a click handler, before any `await`. */
export function requestHosts(addresses: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns(addresses) });
}

/** Whether there is host permission for all of these addresses. */
export function areAllowed(addresses: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: patterns(addresses) });
}

/**
 * Removes host permissions that no feature needs any more. Wider permissions, such as for all sites, were granted by the user in
 * the browser's settings and stay. Call it after a feature needs less than before.
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
