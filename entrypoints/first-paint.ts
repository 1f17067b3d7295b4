import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showAppearance } from '../utils/platform/appearance';
import { browserLanguage } from '../utils/platform/browser-language';
import { lastAppearance } from '../utils/platform/last-appearance';

/**
 * Runs in the head of each page, before anything is painted: theme, language and direction are right from the first
 * frame. It also sends for the words that the page names, which would else wait until the page's script runs.
 */
export default defineUnlistedScript(() => {
  const root = document.documentElement;
  showAppearance(root, lastAppearance() ?? { lang: browserLanguage() });
  for (const group of document.currentScript?.dataset['words']?.split(' ') ?? []) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = `/words/${root.lang}-${group}.js`;
    document.head.append(link);
  }
});
