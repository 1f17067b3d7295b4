import { eachFileIs } from './each-file-is';
import type { LinkFormat } from '../link-format';

/** Types that CSL alone names so; others (`book`, `report`) are words of many formats (docs.citationstyles.org, appendix III). */
const TYPE =
  /"type"\s*:\s*"(?:article(?:-journal|-magazine|-newspaper)?|bill|book|broadcast|chapter|dataset|document|entry(?:-dictionary|-encyclopedia)?|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post(?:-weblog)?|regulation|report|review(?:-book)?|software|song|speech|standard|thesis|treaty|webpage)"/;

/** Items of the Citation Style Language in JSON, as Zotero, Pandoc and others write them. */
export const CSL_JSON: LinkFormat = {
  id: 'csl-json',
  tool: null,
  takes: (offer) =>
    eachFileIs(
      offer,
      (start) =>
        /^\s*\[\s*\{/.test(start) &&
        TYPE.test(start) &&
        /"(?:URL|DOI|ISBN|date-parts|container-title|citation-key)"\s*:/.test(start),
    ),
  load: async () => (await import('./csl-json-reader')).readCslJson,
};
