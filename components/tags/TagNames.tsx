import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';

/** The tags of a page that is only read; nothing where it has none. */
export function TagNames({ tags }: { tags: readonly string[] }): JSX.Element | null {
  if (tags.length === 0) return null;
  return (
    <ul class="page-tags tag-names" aria-label={t('annotate.tags')}>
      {tags.map((tag) => (
        <li key={tag} class="tag">
          <bdi>{tag}</bdi>
        </li>
      ))}
    </ul>
  );
}
