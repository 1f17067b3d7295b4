import { CORPUS_END, CORPUS_HEAD, corpusDocument } from '../../../export/texts/corpus-xml';
import { TEI_END, teiDocument, teiHead } from '../../../export/texts/tei';
import type { ExportWriter } from '../export-format';
import { writeText } from '../rows/write-text';

/** Writes one XML file with a `doc` a source, for Sketch Engine and its like. */
export const writeCorpusXml: ExportWriter<'corpus-xml'> = (db, request) =>
  writeText(db, request, { head: CORPUS_HEAD, entry: corpusDocument, tail: CORPUS_END });

/** Writes one TEI corpus (P5) with a `TEI` a source. */
export const writeTei: ExportWriter<'tei'> = (db, request) =>
  writeText(db, request, {
    head: teiHead(request.exportedAt, request.generator),
    entry: teiDocument,
    tail: TEI_END,
  });
