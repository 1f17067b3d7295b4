import { isShadow, type LiveTree } from './live-trees';
import { nativeProperty } from './native-property';
import { readText } from './read-files';
import { rewriteCss } from './rewrite-css';

/** Texts of a page's style sheets, with absolute addresses. */
export interface PageSheets {
  /** By their element; `null` where one could not be read. */
  brought: Map<Element, string | null>;
  /** Those that scripts have given to a tree (`adoptedStyleSheets`). */
  adopted: Map<LiveTree, string[]>;
  /** Addresses of those that could not be read, and drawings beside them. */
  missing: Set<string>;
}

/** Reads the style sheets of trees as they are now. */
export async function readSheets(
  trees: readonly LiveTree[],
  fetch: typeof globalThis.fetch,
): Promise<PageSheets> {
  const sheets: PageSheets = { brought: new Map(), adopted: new Map(), missing: new Set() };
  for (const tree of trees) {
    for (const sheet of nativeProperty(tree, 'styleSheets')) {
      const owner = sheet.ownerNode as Element | null;
      if (!owner || sheet.disabled) continue;
      sheets.brought.set(owner, await textOf(sheet, owner.baseURI, fetch, sheets.missing));
    }
    const base = nativeProperty(isShadow(tree) ? tree.host : tree, 'baseURI');
    sheets.adopted.set(
      tree,
      adoptedBy(tree).flatMap((sheet) => rulesOf(sheet, base) ?? []),
    );
  }
  return sheets;
}

/** The text of a sheet: its rules, else its file; `null` where its site lets the page read neither. */
async function textOf(
  sheet: CSSStyleSheet,
  base: string,
  fetch: typeof globalThis.fetch,
  missing: Set<string>,
): Promise<string | null> {
  const { href } = sheet;
  const rules = rulesOf(sheet, base);
  if (rules !== null || href === null) return rules;
  const file = await readText(href, fetch);
  if (file === null) missing.add(href);
  return file === null ? null : withAbsolute(file, href, missing);
}

/** The sheets that scripts have given to a tree. Firefox shows the list to content scripts only through `wrappedJSObject`. */
function adoptedBy(tree: LiveTree): CSSStyleSheet[] {
  const { wrappedJSObject: own = tree } = tree as LiveTree & { wrappedJSObject?: LiveTree };
  return [...((nativeProperty(own, 'adoptedStyleSheets') as CSSStyleSheet[] | undefined) ?? [])].filter(
    ({ disabled }) => !disabled,
  );
}

/** The rules of a sheet with changes by scripts and imports; `null` for a sheet of another site. */
function rulesOf(sheet: CSSStyleSheet, treeBase: string): string | null {
  const base = sheet.href ?? treeBase;
  try {
    return [...sheet.cssRules]
      .map((rule) => {
        if (!('styleSheet' in rule)) return withAbsolute(rule.cssText, base);
        const { styleSheet, media } = rule as CSSImportRule;
        const text = styleSheet && rulesOf(styleSheet, base);
        if (!text) return '';
        return media.mediaText === '' ? text : `@media ${media.mediaText} {\n${text}\n}`;
      })
      .join('\n');
  } catch {
    // A SecurityError: the sheet is of another site.
    return null;
  }
}

/** CSS with absolute addresses, without imports, which are added to `missing`. */
function withAbsolute(css: string, base: string, missing?: Set<string>): string {
  return rewriteCss(css, base, {
    dataUrl: (url) => url,
    sheet: (url) => {
      missing?.add(url);
      return null;
    },
  });
}
