import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';

const KEYS = [
  ['search', '/'],
  ['down', 'j ↓'],
  ['up', 'k ↑'],
  ['open', 'o Enter'],
  ['select', 'x Space'],
  ['range', 'Shift+Space'],
  ['tag', 't'],
  ['export', 'e'],
  ['remove', 'Delete'],
  ['undo', 'Ctrl+Z'],
  ['change', 'n p'],
  ['leave', 'Esc'],
  ['help', '?'],
] as const;

const SYNTAX = [
  ['words', 'old bri'],
  ['phrase', '"old bridge"'],
  ['not', '-toll'],
  ['or', 'bridge OR ferry'],
  ['site', 'site:example.org'],
  ['dates', 'before:2026-03'],
  ['unread', 'is:unread'],
] as const;

/** How one searches, and which keys there are. */
export function KeysDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog id="keys" class="help-dialog" ref={dialog} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{t('find.syntax')}</h2>
      <dl>
        {SYNTAX.map(([name, example]) => (
          <div key={name}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{t(`find.syntaxList.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('find.keys')}</h2>
      <dl>
        {KEYS.map(([name, keys]) => (
          <div key={name}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`find.keyList.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <button class="button button-primary" onClick={() => dialog.current?.close()}>
        {t('find.keysClose')}
      </button>
    </dialog>
  );
}
