import type { JSX } from 'preact';
import type { PageRecord } from '../../utils/model/records';

/** What of a source tells most: its excerpt. */
export function Snippet({ page }: { page: PageRecord; filter: string }): JSX.Element {
  return <>{page.excerpt}</>;
}
