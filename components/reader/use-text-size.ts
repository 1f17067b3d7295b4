import Larger from 'lucide/dist/esm/icons/a-arrow-up.mjs';
import Smaller from 'lucide/dist/esm/icons/a-arrow-down.mjs';
import { t } from '../../utils/i18n/translate';
import type { Failure } from '../../utils/model/result';
import { SETTINGS } from '../../utils/model/settings';
import { useSettings } from '../ui/hooks/use-settings';
import type { MenuItem } from '../ui/Menu';

/** The reader's text a step larger and smaller, as items of a menu; it is the setting of the same name. */
export function useTextSize(): { items: MenuItem[]; failure: Failure | null } {
  const { settings, failure, change } = useSettings();
  const { choices } = SETTINGS.readerSize;
  const at = settings ? choices.indexOf(settings.readerSize) : -1;
  const step = (by: 1 | -1) => {
    const size = at < 0 ? undefined : choices[at + by];
    return {
      disabled: size === undefined,
      staysOpen: true,
      onSelect: () => size !== undefined && change('readerSize', size),
    };
  };
  const items = [
    { id: 'text-larger', icon: Larger, label: t('library.textLarger'), ...step(1) },
    { id: 'text-smaller', icon: Smaller, label: t('library.textSmaller'), ...step(-1) },
  ];
  return { items, failure };
}
