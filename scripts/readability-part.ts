import ts from 'typescript';
import type { Plugin } from 'vite';

/**
 * How statements of Readability begin that are not needed to learn which texts it takes for the article, and what takes
 * their place: reading of metadata, further tries (they parse the page anew), and what makes the article nicer to show.
 * Spaces count as one. A statement inside another that is replaced needs no line of its own.
 */
const REPLACED: Record<string, string> = {
  'if (typeof module ===': 'export default Readability;',
  // The constructor
  'if (options && options.documentElement)': '',
  'this._docJSDOMParser =': '',
  'this._articleByline =': '',
  'this._articleDir =': '',
  'this._articleSiteName =': '',
  'this._attempts =': '',
  'this._metadata =': '',
  'this._debug =': '',
  'this._maxElemsToParse =': '',
  'this._charThreshold =': '',
  'this._classesToPreserve =': '',
  'this._keepClasses =': '',
  'this._serializer =': '',
  'this._disableJSONLD =': '',
  'this._flags =': '',
  'if (this._debug)': '',
  // A parser of their own, which is not used here.
  'if (this._docJSDOMParser': '',
  // `parse`: the title tells which heading is the headline, which is not taken.
  'if (this._maxElemsToParse >': '',
  'this._unwrapNoscriptImages(': '',
  'var jsonLd =': '',
  'var metadata = this': 'this._articleTitle = this._doc.title;',
  'this._articleTitle = metadata': '',
  'this._postProcessContent(': '',
  'if (!metadata.excerpt)': '',
  'var textContent = articleContent': '',
  'return { title:': 'return { content: articleContent };',
  // `_grabArticle`
  'this.log(': '',
  'var isPaging =': '',
  'if (isPaging)': '',
  'var pageCacheHtml =': '',
  'var stripUnlikelyCandidates =': 'var stripUnlikelyCandidates = true;',
  'if (node.tagName === "HTML")': '',
  'if ( !this._articleByline &&': '',
  'if (neededToCreateTopCandidate)': '',
  'var parseSuccessful =': '',
  'var textLength = this._getInnerText(articleContent': '',
  'if (textLength < this._charThreshold)': '',
  'if (parseSuccessful)': 'return articleContent;',
  // `_prepArticle`
  'this._cleanStyles(': '',
  'this._fixLazyImages(': '',
  'this._replaceNodeTags( this._getAllNodesWithTag(articleContent, ["h1"])': '',
  'this._removeNodes( this._getAllNodesWithTag(articleContent, ["p"])': '',
  'this._forEachNode( this._getAllNodesWithTag(articleContent, ["br"])': '',
  'this._forEachNode( this._getAllNodesWithTag(articleContent, ["table"])': '',
  // `_getClassWeight`, `_cleanConditionally`
  'if (!this._flagIsActive(': '',
  'errs.push(': 'errs.push(1);',
};

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Readability's source as an ES module of the constructor and `parse`, which gives the article's element as `content` alone,
 * and without what only served the rest. Throws when a statement is not found: then Readability is another than the one
 * this was written for.
 */
export function readabilityPart(source: string): string {
  const found = new Set<string>();
  let code = edited(source, (node) => {
    if (!ts.isStatement(node) || ts.isBlock(node)) return null;
    const text = node.getText().replace(/\s+/g, ' ');
    const start = Object.keys(REPLACED).find((part) => text.startsWith(part));
    if (start === undefined) return null;
    found.add(start);
    return { start: node.getStart(), end: node.end, text: REPLACED[start] || ';' };
  });
  const missing = Object.keys(REPLACED).filter((part) => !found.has(part));
  if (missing.length > 0)
    throw new Error(`Readability has no statement that begins ${missing.join(', nor ')}`);
  for (let before = ''; code !== before;) {
    before = code;
    code = withoutUnused(code);
  }
  return code;
}

/** Takes out the members of objects that nothing in the source names any more. */
function withoutUnused(source: string): string {
  const used = new Set(['parse', 'content']);
  const note = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) used.add(node.name.text);
    node.forEachChild(note);
  };
  note(parsed(source));
  return edited(source, (node) => {
    if (!ts.isPropertyAssignment(node) && !ts.isMethodDeclaration(node)) return null;
    if (used.has(node.name.getText())) return null;
    return { start: node.getStart(), end: source.indexOf(',', node.end) + 1 || node.end, text: '' };
  });
}

/** The source with the edits that `edit` gives for nodes; inside a node that is edited it is not asked again. */
function edited(source: string, edit: (node: ts.Node) => Edit | null): string {
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    const change = edit(node);
    if (change) edits.push(change);
    else node.forEachChild(visit);
  };
  visit(parsed(source));
  return edits.reduceRight(
    (code, { start, end, text }) => code.slice(0, start) + text + code.slice(end),
    source,
  );
}

function parsed(source: string): ts.SourceFile {
  return ts.createSourceFile('Readability.js', source, ts.ScriptTarget.Latest, true);
}

/** Builds take the part of Readability that is used. As an ES module it also goes without a helper of 0.2 KB for CommonJS. */
export const READABILITY_PART: Plugin = {
  name: 'readability-part',
  apply: 'build',
  transform: (code, id) =>
    /@mozilla[\\/]readability[\\/]Readability\.js$/.test(id) ? readabilityPart(code) : null,
};
