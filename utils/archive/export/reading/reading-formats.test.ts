// @vitest-environment jsdom
import { readNote } from '../../../../tests/support/read-notes';
import { readStoredZip } from '../../../../tests/support/read-stored-zip';
import { READING_WORDS } from '../../../../tests/support/reading-words';
import { type ReadSource, runExporterTests } from '../../../../tests/support/run-exporter-tests';
import { EXPORT_FORMATS } from '../formats/export-formats';

type Bytes = Uint8Array<ArrayBuffer>;

const needs = () => ({ words: READING_WORDS });
const byUrl = (a: ReadSource, b: ReadSource) => (a.url < b.url ? -1 : 1);
const filesOf = (file: Bytes) =>
  [...readStoredZip(Buffer.from(file))].map(([name, bytes]) => [name, bytes.toString('utf8')] as const);
const withFiles = (extension: string, file: Bytes) =>
  filesOf(file).filter(([name]) => name.endsWith(extension));

const seen = (text: string | null | undefined) => (text ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
/** Text as HTML shows it: control characters are nothing, white space is one space. */
const shown = (text: string) =>
  text
    .replace(/[^\P{Cc}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

runExporterTests({
  format: EXPORT_FORMATS.markdown,
  needs,
  carries: (source) => ({ ...source, text: shown(source.text) }),
  readBack: async (file) => {
    const sources = filesOf(file).map(([, text]) => {
      const { properties, body } = readNote(text);
      return {
        url: String(properties['source']),
        title: String(properties['title']),
        text: shown(body.body.textContent),
      };
    });
    return { problems: [], sources: sources.sort(byUrl) };
  },
  samePart: async (file) => filesOf(file),
});

runExporterTests({
  format: EXPORT_FORMATS.html,
  needs,
  carries: (source) => ({ ...source, title: seen(source.title), text: shown(source.text) }),
  readBack: async (file) => {
    const sources = filesOf(file).map(([, text]) => {
      const page = new DOMParser().parseFromString(text, 'text/html');
      return {
        url: page.querySelector('.facts a')?.getAttribute('href') ?? '',
        title: page.querySelector('h1')?.textContent ?? '',
        text: shown(page.querySelector('article')?.textContent ?? ''),
      };
    });
    return { problems: [], sources: sources.sort(byUrl) };
  },
  samePart: async (file) => filesOf(file),
});

runExporterTests({
  format: EXPORT_FORMATS.epub,
  needs,
  carries: (source) => ({ ...source, title: seen(source.title), text: shown(source.text) }),
  readBack: async (file) => {
    const pages = withFiles('.xhtml', file).map(([name, text]) => ({
      name,
      page: new DOMParser().parseFromString(text, 'application/xhtml+xml'),
    }));
    const problems = pages.filter(({ page }) => page.querySelector('parsererror')).map(({ name }) => name);
    const sources = pages.flatMap(({ page }) => {
      const article = page.querySelector('.article');
      if (!article) return [];
      return [
        {
          url: page.querySelector('.facts a')?.getAttribute('href') ?? '',
          title: page.querySelector('h1')?.textContent ?? '',
          text: shown(article.textContent),
        },
      ];
    });
    return { problems, sources: sources.sort(byUrl) };
  },
  // The name of a book is another each time.
  samePart: async (file) => withFiles('.xhtml', file),
});

runExporterTests({
  format: EXPORT_FORMATS.text,
  needs,
  carries: (source) => ({ ...source, title: seen(source.title) }),
  readBack: async (file) => {
    const sources = filesOf(file).map(([, text]) => {
      const [head = '', ...rest] = text.split('\n\n');
      return {
        url: /^Source: (.*)$/m.exec(head)?.[1] ?? '',
        title: head.split('\n')[0] ?? '',
        text: rest.join('\n\n').replace(/\n$/, ''),
      };
    });
    return { problems: [], sources: sources.sort(byUrl) };
  },
  samePart: async (file) => filesOf(file),
});
