import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import { parse } from 'yaml';

/** A note as programs of others read it. */
export interface ReadNote {
  properties: Record<string, unknown>;
  /** The body as HTML that `marked` makes of it. */
  body: Document;
}

/** Reads a Markdown file with front matter: YAML by `yaml`, the body by `marked`. */
export function readNote(file: string): ReadNote {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(file) ?? [];
  const html = marked.parse(body, { async: false });
  return { properties: parse(yaml), body: new JSDOM(html).window.document };
}
