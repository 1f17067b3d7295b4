import { beginsAsHtml, eachPageIs } from './page-files';
import type { LinkFormat } from '../link-format';
import { isBySingleFile } from './single-file';

/** Web pages saved as HTML, as any browser does, with or without the folder of files beside them. */
export const SAVED_PAGE: LinkFormat = {
  id: 'saved-page',
  tool: null,
  takes: async (offer) => {
    let others = 0;
    const isHtml = await eachPageIs(offer, (start) => {
      if (!isBySingleFile(start)) others++;
      return beginsAsHtml(start);
    });
    return isHtml && others > 0;
  },
  load: async () => (await import('./saved-page-reader')).readSavedPages,
};
