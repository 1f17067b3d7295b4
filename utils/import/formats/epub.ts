import { type Offer, type OfferedFile, startOf } from '../offer/offer';
import { EPUB_CONTAINER } from './epub-paths';
import type { LinkFormat } from '../link-format';

/** https://www.w3.org/TR/epub-33/#sec-container-metainf-container.xml */
const NAMESPACE = 'urn:oasis:names:tc:opendocument:xmlns:container';

/** A book (EPUB 2 and 3), as tools make them of pages. */
export const EPUB: LinkFormat = {
  id: 'epub',
  tool: null,
  takes: async (offer) => {
    const container = containerIn(offer);
    return container !== undefined && (await startOf(container)).includes(NAMESPACE);
  },
  load: async () => (await import('./epub-reader')).readEpub,
};

function containerIn({ files }: Offer): OfferedFile | undefined {
  return files.find(({ path }) => path === EPUB_CONTAINER);
}
