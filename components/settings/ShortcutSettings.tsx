import ExternalLink from 'lucide/dist/esm/icons/external-link.mjs';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { openShortcutSettings, readShortcuts, type Shortcut } from '../../utils/platform/shortcuts';
import { Icon } from '../ui/icons/Icon';
import { Section } from '../ui/Section';

/** The shortcuts there are, and the way to the browser's page that changes them. */
export function ShortcutSettings(): JSX.Element {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const read = () => void readShortcuts().then(setShortcuts);
    read();
    // Whoever comes back from the browser's page sees what they changed there.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return (
    <Section id="shortcuts" title={t('settings.shortcuts')}>
      <dl id="shortcut-list" class="settings-facts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name} class="setting">
            <dt class="setting-label">{commandWords(name) ?? description}</dt>
            <dd class="setting-control">
              {keys === null ? (
                <span class="not-stated">{t('settings.noShortcut')}</span>
              ) : (
                <kbd class="keys" dir="ltr">
                  {keys}
                </kbd>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <button id="change-shortcuts" class="button" onClick={() => void openShortcutSettings()}>
        <Icon node={ExternalLink} size={14} />
        {t('settings.changeShortcuts')}
      </button>
    </Section>
  );
}

/** A command in the language shown; `null` for one that the browser's description must do for. */
function commandWords(name: string): string | null {
  if (name === '_execute_action') return t('settings.openMenbe');
  return name === 'archive-page' ? t('settings.archivePage') : null;
}
