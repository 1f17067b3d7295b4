import { t } from '../../utils/i18n/translate';

/** What users read for the stores that hold something they know. */
const WORDS: Readonly<Record<string, () => string>> = {
  pages: () => t('rescue.stores.pages'),
  snapshots: () => t('rescue.stores.snapshots'),
  contents: () => t('rescue.stores.contents'),
  highlights: () => t('rescue.stores.highlights'),
  cases: () => t('rescue.stores.cases'),
  caseSources: () => t('rescue.stores.caseSources'),
  links: () => t('rescue.stores.links'),
  savedSearches: () => t('rescue.stores.savedSearches'),
  watches: () => t('rescue.stores.watches'),
  ledger: () => t('rescue.stores.ledger'),
  timeTokens: () => t('rescue.stores.timeTokens'),
  attachments: () => t('rescue.stores.attachments'),
  blobs: () => t('rescue.stores.blobs'),
};

/** What a store is called on the page: those that users know nothing of by the name that it has. */
export function storeWords(store: string): string {
  return WORDS[store]?.() ?? t('rescue.internal', { name: store });
}

/** Whether users know what a store holds. */
export function isKnownStore(store: string): boolean {
  return store in WORDS;
}
