import type { Comparison, Fact, Replaced, Row } from '../../utils/diff/comparison';
import type { ComparisonWords, WrittenComparison } from '../../utils/export/comparison-export';
import type { ComparedSnapshots, FullSnapshot } from '../../utils/archive/snapshots/read-comparison';
import { exactTime } from '../../utils/i18n/format';
import { publishedTime } from '../../utils/i18n/format-date';
import { language } from '../../utils/i18n/language';
import { t } from '../../utils/i18n/translate';
import { LANGUAGES } from '../../utils/model/language';
import { langAttribute, titleOf } from '../sources/page-words';

/** The kind of a row's change, in a word or two. */
export function rowWords({ kind, edit }: Row): string {
  if (kind === 'added' && edit?.kinds.includes('correction')) return t('compare.rows.correction');
  if (kind === 'moved-away') return t('compare.rows.movedAway');
  if (kind === 'moved-here') return t(edit ? 'compare.rows.movedEdited' : 'compare.rows.movedHere');
  return kind === 'same' ? '' : t(`compare.rows.${kind}`);
}

/** Remarks on a row: changed figures and links, a correction that it notes. */
export function rowRemarks({ kind, edit }: Row): string[] {
  if (!edit) return [];
  const remarks = [...edit.figures.map(figureWords), ...edit.links.map(linkWords)];
  if (kind !== 'added' && edit.kinds.includes('correction')) remarks.unshift(t('compare.rows.correction'));
  return remarks;
}

function figureWords({ from, to }: Replaced): string {
  if (from === null) return t('compare.figureAdded', { to: to ?? '' });
  return to === null ? t('compare.figureRemoved', { from }) : t('compare.figureChanged', { from, to });
}

function linkWords({ from, to }: Replaced): string {
  if (from === null) return t('compare.linkAdded', { to: to ?? '' });
  return to === null ? t('compare.linkRemoved', { from }) : t('compare.linkChanged', { from, to });
}

/** A fact's value as a reader sees it. */
export function factValue(fact: Fact, value: string): string {
  return fact === 'publishedTime' || fact === 'modifiedTime' ? publishedTime(value) : value;
}

function comparisonWords(): ComparisonWords {
  return {
    title: t('compare.title'),
    before: t('compare.before'),
    after: t('compare.after'),
    source: t('library.source'),
    facts: t('compare.facts'),
    text: t('compare.text'),
    none: t('compare.none'),
    notStated: t('compare.notStated'),
    fact: {
      title: t('compare.fact.title'),
      byline: t('compare.fact.byline'),
      publishedTime: t('compare.fact.publishedTime'),
      modifiedTime: t('compare.fact.modifiedTime'),
      declaredSource: t('compare.fact.declaredSource'),
    },
    row: (row) => [rowWords(row), ...rowRemarks(row)],
    value: factValue,
    unchanged: (count) => t('compare.unchanged', { count }),
  };
}

/** A comparison with all that a copy of it says, in the language shown. */
export function toWritten(
  snapshots: Pick<ComparedSnapshots, 'old' | 'new'>,
  comparison: Comparison,
): WrittenComparison {
  const { old, new: next } = snapshots;
  const named = ({ archivedAt, sha256, origin }: FullSnapshot) => ({
    archivedAt: [exactTime(archivedAt), ...(origin === 'watch' ? [t('watch.fetched')] : [])].join(' · '),
    archivedAtIso: archivedAt,
    sha256,
  });
  return {
    comparison,
    title: titleOf(next),
    url: next.url,
    lang: langAttribute(next.lang) ?? null,
    dir: next.dir,
    language: { lang: language(), dir: LANGUAGES[language()].dir },
    old: named(old),
    new: named(next),
    words: comparisonWords(),
  };
}
