import type { HiddenStyles } from '../../model/hidden-styles';

/** Injected function, for Chromium: it runs in the page and must be self-contained. */
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
    for (const element of tree.querySelectorAll('*')) {
      const shadow = element.localName.includes('-')
        ? chrome.dom.openOrClosedShadowRoot(element as HTMLElement)
        : element.shadowRoot;
      if (!shadow) continue;
      const own = [...shadow.styleSheets].filter(({ ownerNode }) => ownerNode instanceof HTMLStyleElement);
      styles.shadows.push(joined([...own, ...shadow.adoptedStyleSheets]));
      walk(shadow);
    }
  };
  styles.document = joined([...document.adoptedStyleSheets]);
  walk(document);
  return styles;
}
