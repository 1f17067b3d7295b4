import { Parser } from 'htmlparser2';

/** What the start of a saved page says of where and when it was saved. */
export interface PageHead {
  /** Where it was saved from, as the program that saved it says, else where the page says that it is at home. */
  url: string | null;
  title: string | null;
  /** When SingleFile saved it, in its own words. */
  savedAt: string | null;
}

/** What browsers write: the number counts the characters of the address. */
const SAVED_FROM = /^\s*saved from url=\(\d+\)(\S+)\s*$/;
/** What SingleFile writes, a line each. */
const SINGLE_FILE = /^\s*(?:Archive processed by|Page saved with) SingleFile\s/;
const URL_LINE = /^[ \t]*url:[ \t]*(\S+)/m;
const TIME_LINE = /^[ \t]*saved date:[ \t]*(\S.*)/m;

/** Reads the head of a page from its start; nothing of it runs or loads. */
export function pageHead(start: string): PageHead {
  const found: Partial<Record<'saved' | 'canonical' | 'shared' | 'time', string | undefined>> = {};
  let title = '';
  let isInTitle = false;
  const parser = new Parser({
    oncomment: (text) => {
      const isSingleFile = SINGLE_FILE.test(text);
      const address = (isSingleFile ? URL_LINE : SAVED_FROM).exec(text)?.[1];
      if (address !== undefined) found.saved ??= address;
      const time = isSingleFile ? TIME_LINE.exec(text)?.[1] : undefined;
      if (time !== undefined) found.time ??= time;
    },
    onopentag: (name, { rel, href, property, content }) => {
      isInTitle = name === 'title' && title === '';
      if (name === 'link' && rel?.toLowerCase() === 'canonical') found.canonical ??= href;
      if (name === 'meta' && property === 'og:url') found.shared ??= content;
    },
    ontext: (text) => {
      if (isInTitle) title += text;
    },
    onclosetag: () => {
      isInTitle = false;
    },
  });
  parser.write(start);
  parser.end();
  return {
    url: found.saved ?? found.canonical ?? found.shared ?? null,
    title: title || null,
    savedAt: found.time ?? null,
  };
}
