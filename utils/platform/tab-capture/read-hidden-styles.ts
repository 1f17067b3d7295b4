import type { HiddenStyles } from '../../model/hidden-styles';

/**
 * Injected function, for Chromium: it runs in the page and must be self-contained. Names on the page shadow properties of its document
 * and forms; a form has no shadow tree.
 */
export function readHiddenStyles(): HiddenStyles {
  /** Characters that styles may take: more would hold up the background. */
  let room = 5_000_000;
  const styles: HiddenStyles = { document: '', shadows: [], unread: 0 };
  const textOf = (sheet: CSSStyleSheet): string => {
    if (sheet.disabled) return '';
    try {
      const rules = [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
      room -= rules.length;
      if (room >= 0)
        return sheet.media.mediaText === '' ? rules : `@media ${sheet.media.mediaText} {\n${rules}\n}`;
    } catch {
      // A SecurityError: an imported sheet of another site.
    }
    styles.unread += 1;
    return '';
  };
  const joined = (sheets: readonly CSSStyleSheet[]) =>
    sheets
      .map(textOf)
      .filter((text) => text !== '')
      .join('\n');
  const walk = (tree: Document | ShadowRoot) => {
    const { querySelectorAll } = tree instanceof Document ? Document.prototype : tree;
    for (const element of querySelectorAll.call(tree, ':not(form)')) {
      const shadow = element.localName.includes('-')
        ? chrome.dom.openOrClosedShadowRoot(element as HTMLElement)
        : element.shadowRoot;
      if (!shadow) continue;
      const own = [...shadow.styleSheets].filter(({ ownerNode }) => ownerNode instanceof HTMLStyleElement);
      styles.shadows.push(joined([...own, ...shadow.adoptedStyleSheets]));
      walk(shadow);
    }
  };
  const adopted = Reflect.get(Document.prototype, 'adoptedStyleSheets', document) as CSSStyleSheet[];
  styles.document = joined([...adopted]);
  walk(document);
  return styles;
}
