// @vitest-environment jsdom
import Papa from 'papaparse';
import { readStoredZip } from '../../../../tests/support/read-stored-zip';
import { type ReadSource, runExporterTests } from '../../../../tests/support/run-exporter-tests';
import { EXPORT_FORMATS } from '../formats/export-formats';

type Bytes = Uint8Array<ArrayBuffer>;

const byUrl = (a: ReadSource, b: ReadSource) => (a.url < b.url ? -1 : 1);
const asText = (file: Bytes) => new TextDecoder().decode(file);

const oneLine = (text: string | null) => (text ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
const inXml = (text: string | null) => (text ?? '').replace(/[^\P{Cc}\s]/gu, '');

/** XML as a strict parser reads it. */
function readXml(file: Bytes): { problems: unknown[]; root: Element } {
  const { documentElement } = new DOMParser().parseFromString(asText(file), 'application/xml');
  const problem = documentElement.querySelector('parsererror');
  return { problems: problem ? [problem.textContent] : [], root: documentElement };
}

const paragraphsOf = (node: Element) =>
  [...node.querySelectorAll('p')].map((each) => each.textContent).join('\n');

runExporterTests({
  format: EXPORT_FORMATS['corpus-text'],
  needs: () => ({}),
  carries: (source) => ({ ...source, title: oneLine(source.title) }),
  readBack: async (file) => {
    const files = readStoredZip(Buffer.from(file));
    const table = files.get('metadata.csv')?.toString('utf8') ?? '';
    const { data, errors } = Papa.parse<Record<string, string>>(table, {
      header: true,
      skipEmptyLines: true,
    });
    const sources = data.map(({ file: name = '', url = '', title = '' }) => ({
      url,
      title,
      text: (files.get(name)?.toString('utf8') ?? '').replace(/\n$/, ''),
    }));
    return {
      problems: [...errors, ...(files.size === data.length + 1 ? [] : ['files'])],
      sources: sources.sort(byUrl),
    };
  },
  samePart: async (file) => file,
});

runExporterTests({
  format: EXPORT_FORMATS['corpus-xml'],
  needs: () => ({}),
  carries: (source) => ({ ...source, title: oneLine(source.title), text: inXml(source.text) }),
  readBack: async (file) => {
    const { problems, root } = readXml(file);
    const sources = [...root.querySelectorAll('doc')].map((doc) => ({
      url: doc.getAttribute('url') ?? '',
      title: doc.getAttribute('title'),
      text: paragraphsOf(doc),
    }));
    return { problems, sources: sources.sort(byUrl) };
  },
  samePart: async (file) => file,
});

runExporterTests({
  format: EXPORT_FORMATS.tei,
  needs: () => ({}),
  carries: (source) => ({ ...source, title: oneLine(source.title), text: inXml(source.text) }),
  readBack: async (file) => {
    const { problems, root } = readXml(file);
    const sources = [...root.querySelectorAll('TEI')].map((text) => ({
      url: text.querySelector('bibl > ref')?.getAttribute('target') ?? '',
      title: text.querySelector('titleStmt > title')?.textContent ?? '',
      text: paragraphsOf(text.querySelector('body') ?? text),
    }));
    return { problems, sources: sources.sort(byUrl) };
  },
  samePart: async (file) => file,
});
