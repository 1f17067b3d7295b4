import type { ComparedVersion } from './compared-version';
import type { Replaced } from './comparison';
import { addressIn, htmlTags } from './html-tags';
import { sameAddress } from './same-address';

/** Hosts that show advertisements, which are others at every visit. */
const ADVERTS =
  /(?:^|[.-])(?:ads?\d*|adserver|adservice|adform|adnxs|adsystem|banners?|doubleclick|googlesyndication|criteo|taboola|outbrain|smartadserver|yandexadexchange)(?:[.-]|$)/i;

/**
 * Videos, posts and frames in whose place others stand now. Those that are only there or only gone do not count: many are put
 * in by the page's own scripts, some time after it was loaded.
 */
export function compareEmbeds(old: ComparedVersion, next: ComparedVersion): Replaced[] {
  const before = embedsOf(old);
  const after = embedsOf(next);
  const gone = before.filter((embed) => !after.includes(embed));
  const come = after.filter((embed) => !before.includes(embed));
  return gone.slice(0, come.length).map((from, index) => ({ from, to: come[index] ?? null }));
}

/** Addresses of what a version embeds, but for what has a title: that is a link in its text. */
function embedsOf({ details, html }: ComparedVersion): string[] {
  const embeds = (details?.omissions ?? [])
    .filter(({ kind, start }) => (kind === 'frame' || kind === 'media') && !isAdvert(start))
    .map(({ start }) => sameAddress(start));
  if (embeds.length === 0) return [];
  const linked = new Set<string>();
  for (const tag of htmlTags(html)) if (tag.name === 'a') linked.add(sameAddress(addressIn(tag) ?? ''));
  return embeds.filter((embed) => !linked.has(embed));
}

function isAdvert(address: string): boolean {
  return !URL.canParse(address) || ADVERTS.test(new URL(address).hostname);
}
