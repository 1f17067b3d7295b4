import ExternalLink from 'lucide/dist/esm/icons/external-link.mjs';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { openShortcutSettings, readShortcuts, type Shortcut } from '../../utils/platform/shortcuts';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { Icon } from '../ui/icons/Icon';
import { Section } from '../ui/Section';

/** The extension's shortcuts, and a button that opens the browser's page that changes them. */
export function ShortcutSettings(): JSX.Element {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const { failure, attempt } = useAttempt();
  useEffect(() => {
    const read = () => void attempt(async () => setShortcuts(await readShortcuts()));
    read();
    // The shortcuts may have been changed on the browser's page meanwhile.
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
      <button id="change-shortcuts" class="button" onClick={() => void attempt(openShortcutSettings)}>
        <Icon node={ExternalLink} size={14} />
        {t('settings.changeShortcuts')}
      </button>
      {failure && <FailureNotice failure={failure} />}
    </Section>
  );
}

/** A command's name in the language shown; `null` for commands that only the manifest describes. */
function commandWords(name: string): string | null {
  if (name === '_execute_action') return t('settings.openMenbe');
  if (name === 'highlight-selection') return t('annotate.highlightSelection');
  return name === 'archive-page' ? t('settings.archivePage') : null;
}
