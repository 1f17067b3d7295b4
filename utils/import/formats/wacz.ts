import type { LinkFormat } from '../link-format';
import { beginsAsWarc, warcFiles, WACZ_MANIFEST } from './warc-files';

/** Web archives in a ZIP (WACZ) or the folder that it was unpacked to: of Webrecorder's programs, and Menbe's own. */
export const WACZ: LinkFormat = {
  id: 'wacz',
  tool: null,
  takes: async (offer) =>
    offer.files.some(({ path }) => WACZ_MANIFEST.test(path)) && beginsAsWarc(warcFiles(offer)),
  load: async () => (await import('./wacz-reader')).readWacz,
};
