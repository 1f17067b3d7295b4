import { UsageError } from '../usage';

/** An address and where it was given, for messages. */
interface GivenUrl {
  text: string;
  where: string;
}

/** Addresses in a list file: one a line, empty lines and # comments left out. A byte order mark is not part of the first. */
export function readUrlList(content: string, file: string): GivenUrl[] {
  return content
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ text: line.trim(), where: `${file}, line ${index + 1}` }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}

/** Addresses typed on the command line. */
export function typedUrls(urls: readonly string[]): GivenUrl[] {
  return urls.map((text) => ({ text, where: 'command line' }));
}

/**
 * Checked addresses in the given order, each once, in the form the browser uses.
 * @throws UsageError that names the first that is no web address.
 */
export function checkUrls(given: readonly GivenUrl[]): string[] {
  const urls = given.map(({ text, where }) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href;
    throw new UsageError(`${where}: "${text}" is not a web address. It must start with http:// or https://.`);
  });
  return [...new Set(urls)];
}
