import type { JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';
import { type OperatorHint, operatorHints } from '../../../utils/search/query/operator-hints';

/** Says what in a search looks like a filter and was searched as words. */
export function SearchHints({ filter }: { filter: string }): JSX.Element {
  return (
    <>
      {operatorHints(filter).map((hint) => (
        <p key={hint.typed} class="list-note search-hint" role="status">
          {hintWords(hint)}
        </p>
      ))}
    </>
  );
}

function hintWords({ typed, meant, values }: OperatorHint): string {
  if (meant !== null) return t('find.noSuchFilter', { typed, meant: `${meant}:` });
  return values
    ? t('find.noSuchValue', { typed, values: values.join(', ') })
    : t('find.noSuchDate', { typed });
}
