import type { ExportRequest } from '../../utils/archive/export/export-request';
import type { WaczNeeds } from '../../utils/archive/export/wacz/export-wacz';
import { articleWords } from './article-words';
import { collectionTitle } from './collection-title';

/** The words of a WACZ, in the language shown. */
export function waczNeeds({ scope }: Pick<ExportRequest, 'scope'>): WaczNeeds {
  return { words: articleWords(), title: collectionTitle(scope) };
}
