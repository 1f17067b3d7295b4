import { t } from '../../utils/i18n/translate';
import type { OmissionKind } from '../../utils/model/stated';

const WORDS = {
  navigation: 'library.omittedNavigation',
  related: 'library.omittedRelated',
  comments: 'library.omittedComments',
  share: 'library.omittedShare',
  newsletter: 'library.omittedNewsletter',
  advert: 'library.omittedAdvert',
  caption: 'library.omittedCaption',
  byline: 'library.omittedByline',
  hidden: 'library.omittedHidden',
  other: 'library.omittedOther',
  media: 'library.omittedMedia',
  frame: 'library.omittedFrame',
  'shadow-root': 'library.omittedShadowRoot',
} as const satisfies Record<OmissionKind, string>;

/** Words for the kind of a block. A kind from a later version of Menbe is called “other”. */
export function omissionWords(kind: OmissionKind): string {
  return t(Object.hasOwn(WORDS, kind) ? WORDS[kind] : WORDS.other);
}
