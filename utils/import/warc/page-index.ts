import { type FoundPage, pageAddress } from './found-page';

/** Most redirects that are followed, as in browsers. */
const MOST_REDIRECTS = 20;

/** Pages that were found in WARC files, by address and by what they hold. */
export class PageIndex {
  private readonly byUrl = new Map<string, FoundPage[]>();
  private readonly byDigest = new Map<string, FoundPage>();

  /** Takes a page. */
  add(page: FoundPage): void {
    const others = this.byUrl.get(page.url);
    if (others) others.push(page);
    else this.byUrl.set(page.url, [page]);
    if (page.digest !== '' && isWhole(page)) this.byDigest.set(page.digest, page);
  }

  /** The record nearest to a time that has the page of an address, redirects and repetitions followed; `null` for none. */
  find(url: string, date: string): FoundPage | null {
    let address = pageAddress(url);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const page = nearest(this.byUrl.get(address) ?? [], date);
      if (page?.location === undefined) return null;
      if (page.location === null) return page.original ? this.originalOf(page) : page;
      if (!URL.canParse(page.location, address)) return null;
      address = pageAddress(new URL(page.location, address).href);
    }
    return null;
  }

  /** The record that has what a page still was; `null` where it is not there. */
  originalOf({ digest, original }: FoundPage): FoundPage | null {
    const wholes = (this.byUrl.get(original?.url ?? '') ?? []).filter(isWhole);
    return this.byDigest.get(digest) ?? wholes.find(({ date }) => date === original?.date) ?? null;
  }
}

function isWhole({ original, location }: FoundPage): boolean {
  return original === null && location === null;
}

/** The page whose time is nearest to another; the first where that is no time. */
function nearest(pages: readonly FoundPage[], date: string): FoundPage | null {
  const distance = (page: FoundPage) => Math.abs(Date.parse(page.date) - Date.parse(date));
  let [best = null] = pages;
  for (const page of pages) if (best && distance(page) < distance(best)) best = page;
  return best;
}
