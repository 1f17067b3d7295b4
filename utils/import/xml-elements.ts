import { Parser } from 'htmlparser2';
import { MenbeError } from '../model/result';

/** An element of XML; names are without their prefixes. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** What stands directly in it, trimmed. */
  text: string;
}

/** Most elements in each other: time to read more grows with its square. */
const DEEPEST = 1000;

/**
 * The elements of a small XML file, in the order in which they begin. Entities that it declares are not replaced. Throws
 * `import-file-unreadable` where it is nested too deeply.
 */
export function xmlElements(xml: string): XmlElement[] {
  const found: XmlElement[] = [];
  const around: XmlElement[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const own = Object.entries(attributes).map(([each, value]) => [withoutPrefix(each), value]);
        const element = { name: withoutPrefix(name), attributes: Object.fromEntries(own), text: '' };
        found.push(element);
        if (around.push(element) > DEEPEST)
          throw new MenbeError('import-file-unreadable', 'nested too deeply');
      },
      ontext(text) {
        const element = around.at(-1);
        if (element) element.text += text;
      },
      onclosetag() {
        const element = around.pop();
        if (element) element.text = element.text.trim();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
