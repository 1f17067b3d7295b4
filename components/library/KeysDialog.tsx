import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { Dialog } from '../ui/Dialog';

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
  ['neighbour', '← →'],
  ['highlight', 'h'],
  ['note', 'n'],
  ['cite', 'c'],
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
  ['traits', 'has:note'],
] as const;

/** Lists what a search may contain, and the keys of the library. */
export function KeysDialog({ onClose }: { onClose: () => void }): JSX.Element {
  return (
    <Dialog id="keys" class="help-dialog" labelledBy="keys-title" onClose={onClose}>
      {(close) => <Help onClose={close} />}
    </Dialog>
  );
}

function Help({ onClose }: { onClose: () => void }): JSX.Element {
  return (
    <>
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
          <Key key={name} keys={keys} words={t(`find.keyList.${name}`)} />
        ))}
        <Key keys="g Shift+G" words={t('library.foundKeys')} />
      </dl>
      <div class="dialog-actions">
        <button class="button button-primary" onClick={onClose}>
          {t('find.keysClose')}
        </button>
      </div>
    </>
  );
}

function Key({ keys, words }: { keys: string; words: string }): JSX.Element {
  return (
    <div>
      <dt>
        {keys.split(' ').map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{words}</dd>
    </div>
  );
}
