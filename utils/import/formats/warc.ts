import type { LinkFormat } from '../link-format';
import { beginsAsWarc, warcFiles, WACZ_MANIFEST } from './warc-files';

/** WARC files, as crawlers and Wget write them, packed or not. */
export const WARC: LinkFormat = {
  id: 'warc',
  tool: null,
  takes: async (offer) =>
    !offer.files.some(({ path }) => WACZ_MANIFEST.test(path)) && beginsAsWarc(warcFiles(offer)),
  load: async () => (await import('./warc-reader')).readWarc,
};
