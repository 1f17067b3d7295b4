import { type ComponentType, createElement, render } from 'preact';
import { changeLanguage, type WordGroup } from '../../utils/i18n/words';
import type { Language } from '../../utils/model/language';
import { Pane } from './Pane';

/**
 * Fills an extension page in the user's language, and keeps it as the settings say. `groups` are the words that its first
 * sight needs. State survives a change of language: the same components say the same in other words.
 */
export async function showPage(App: ComponentType, ...groups: readonly WordGroup[]): Promise<void> {
  const show = () => render(createElement(Pane, { children: createElement(App, null) }), document.body);
  // Set by `entrypoints/first-paint.ts` from what `follow-settings.ts` kept.
  await changeLanguage(document.documentElement.lang as Language, ...groups);
  show();
  const [{ followSettings }, { followDatabase }] = await Promise.all([
    import('../../utils/platform/follow-settings'),
    import('../../utils/db/follow-database'),
  ]);
  followDatabase();
  followSettings(async (language) => {
    await changeLanguage(language);
    show();
  });
}
