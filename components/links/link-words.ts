import type { Dimension } from '../../utils/archive/links/link-choice';
import { IMPORT_FORMATS } from '../../utils/import/formats/import-formats';
import { SHARED_FORMAT_IDS, LINK_FORMATS } from '../../utils/import/formats/link-formats';
import { LINK_STATES } from '../../utils/model/link';
import { t } from '../../utils/i18n/translate';

/** The name of a format: its tool, or what kind of file it is where many tools write it. */
export function formatWords(id: string): string {
  const tool = LINK_FORMATS.find((format) => format.id === id)?.tool;
  if (tool) return tool;
  // Links of another profile, which came with an export of it.
  if (IMPORT_FORMATS.some((format) => format.id === id)) return 'Menbe';
  const shared = SHARED_FORMAT_IDS.find((each) => each === id);
  // A later version of Menbe, which knows more formats, has imported it.
  return shared === undefined ? id : t(`links.formats.${shared}`);
}

/** What a value of a dimension is called. */
export function valueWords(dimension: Dimension, value: string): string {
  if (value === '') return t(`links.without.${dimension}`);
  const state = dimension === 'state' ? LINK_STATES.find((each) => each === value) : undefined;
  return state ? t(`links.states.${state}`) : value;
}
