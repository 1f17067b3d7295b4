import { EXPORT_FORMATS, exportSources } from '../../utils/archive/export/formats/export-formats';
import type { ExportFormat, ExportNeeds } from '../../utils/archive/export/export-format';
import type { ExportReport, ExportRequest } from '../../utils/archive/export/export-request';
import { getDatabase } from '../../utils/db/database';
import { exportFileName, type NamedScope } from '../../utils/export/export-file-name';
import { t } from '../../utils/i18n/translate';
import {
  EXPORT_FORMAT_IDS,
  EXPORT_PURPOSES,
  type ExportFormatId,
  type ExportPurpose,
} from '../../utils/model/export-form';
import { collectionTitle } from './collection-title';

/** A form that exports are offered in, with its words. */
export interface OfferedFormat {
  id: ExportFormatId;
  purpose: ExportPurpose;
  verifyPage: ExportFormat<ExportFormatId>['verifyPage'];
  title: () => string;
  /** One line: which programs take it. */
  hint: () => string;
  fileName: (now: Date, scope: NamedScope) => string;
  /** Writes sources of the archive, in the language shown. Throws what an `ExportWriter` throws. */
  write: (request: ExportRequest) => Promise<ExportReport>;
}

/** What is read, or put into words in the language shown, before a format is written. */
type Needs<Id extends ExportFormatId> = (request: ExportRequest) => Promise<ExportNeeds[Id]>;

const nothing = () => Promise.resolve({});

const titleNeeds = ({ scope }: ExportRequest) => Promise.resolve({ title: collectionTitle(scope) });
const reading = async (request: ExportRequest) => (await import('./reading-needs')).readingNeeds(request);

const NEEDS: { [Id in ExportFormatId]: Needs<Id> } = {
  epub: reading,
  html: reading,
  markdown: reading,
  text: reading,
  csv: () => Promise.resolve({ cutMark: ` ${t('exportForms.cutMark')}` }),
  parquet: nothing,
  'corpus-text': nothing,
  'corpus-xml': nothing,
  tei: nothing,
  ndjson: nothing,
  'ndjson-gz': nothing,
  json: nothing,
  package: async (request) => (await import('./package-needs')).packageNeeds(request),
  wacz: async (request) => (await import('./wacz-needs')).waczNeeds(request),
  zotero: async (request) => (await import('./zotero-needs')).zoteroNeeds(request),
  ris: nothing,
  biblatex: nothing,
  'csl-json': nothing,
  'robust-links': titleNeeds,
  bookmarks: nothing,
  atom: titleNeeds,
};

/** All forms by id. */
export const OFFERED_FORMATS = Object.fromEntries(EXPORT_FORMAT_IDS.map((id) => [id, offer(id)])) as Record<
  ExportFormatId,
  OfferedFormat
>;

/** Each purpose with the forms for it, both in the order in which they are offered. */
export const FORMATS_BY_PURPOSE = byPurpose();

type Some<T> = readonly [T, ...T[]];

/** Purposes that there is no form for are left out. */
function byPurpose(): ReadonlyMap<ExportPurpose, Some<OfferedFormat>> {
  const found = new Map<ExportPurpose, Some<OfferedFormat>>();
  for (const purpose of EXPORT_PURPOSES) {
    const [first, ...others] = Object.values(OFFERED_FORMATS).filter((each) => each.purpose === purpose);
    if (first) found.set(purpose, [first, ...others]);
  }
  return found;
}

function offer<Id extends ExportFormatId>(id: Id): OfferedFormat {
  const format = EXPORT_FORMATS[id];
  return {
    id,
    purpose: format.purpose,
    verifyPage: format.verifyPage,
    ...wordsOf(id),
    fileName: (now, scope) => exportFileName(now, scope, format.extension),
    write: async (request) =>
      exportSources(getDatabase(), format, { ...request, ...(await NEEDS[id](request)) }),
  };
}

/** Not generic: of an unknown format the compiler could not tell that its words have no placeholders. */
function wordsOf(id: ExportFormatId): Pick<OfferedFormat, 'title' | 'hint'> {
  return {
    title: () => t(`exportForms.forms.${id}.title`),
    hint: () => t(`exportForms.forms.${id}.hint`),
  };
}
