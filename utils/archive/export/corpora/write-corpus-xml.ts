import { CORPUS_END, CORPUS_HEAD, corpusDocument } from '../../../export/texts/corpus-xml';
import { TEI_END, teiDocument, teiHead } from '../../../export/texts/tei';
import { TextWriter } from '../../../export/text-writer';
import type { ExportWriter } from '../formats/export-format';
import { eachItem } from '../rows/each-item';

/** Writes one XML file with a `doc` a source, for Sketch Engine and its like. */
export const writeCorpusXml: ExportWriter<'corpus-xml'> = async (db, request) => {
  const writer = new TextWriter(request.write);
  await writer.add(CORPUS_HEAD);
  const found = await eachItem(db, request, (item) => writer.add(corpusDocument(item)));
  await writer.add(CORPUS_END);
  return { ...found, bytes: await writer.finish() };
};

/** Writes one TEI corpus (P5) with a `TEI` a source. */
export const writeTei: ExportWriter<'tei'> = async (db, request) => {
  const writer = new TextWriter(request.write);
  await writer.add(teiHead(request.exportedAt, request.generator));
  const found = await eachItem(db, request, (item) => writer.add(teiDocument(item)));
  await writer.add(TEI_END);
  return { ...found, bytes: await writer.finish() };
};
