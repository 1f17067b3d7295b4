import type { CitationStyleId } from '../model/citation-style';
import type { Citation } from './citation';
import type { CitedSource } from './cited-source';
import { citeApa } from './styles/apa';
import { citeAzerbaijani } from './styles/azerbaijani';
import { citeBiblatex } from './styles/biblatex';
import { citeChicagoAuthorDate, citeChicagoNote } from './styles/chicago';
import { citeGost2008, citeGost2018, citeGost2022 } from './styles/gost';
import { citeIsnad } from './styles/isnad';
import { citeIso690 } from './styles/iso-690';
import { citeMarkdown, citeRobustLink } from './styles/links';
import { citeMla } from './styles/mla';
import { citeWikipedia } from './styles/wikipedia';

const CITE: Readonly<Record<CitationStyleId, (source: CitedSource) => Citation>> = {
  apa: citeApa,
  mla: citeMla,
  'chicago-note': citeChicagoNote,
  'chicago-author-date': citeChicagoAuthorDate,
  'iso-690': citeIso690,
  'gost-2008': citeGost2008,
  'gost-2018': citeGost2018,
  'gost-2022': citeGost2022,
  isnad: citeIsnad,
  azerbaijani: citeAzerbaijani,
  wikipedia: citeWikipedia,
  biblatex: citeBiblatex,
  'robust-link': citeRobustLink,
  markdown: citeMarkdown,
};

/** Cites a source in a style. Months and words are those of the style's language. */
export function cite(source: CitedSource, style: CitationStyleId): Citation {
  return CITE[style](source);
}
