import type { Comparison, Fact, FactChange, PictureChange, Replaced, Row } from '../../utils/diff/comparison';
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

/** Remarks on a row: what was changed beside its words, a correction that it notes. */
export function rowRemarks({ kind, edit }: Row): string[] {
  if (!edit) return [];
  const remarks = [
    ...edit.figures.map(figureWords),
    ...edit.struck.map(struckWords),
    ...edit.letters.map(letterWords),
    ...edit.links.map(linkWords),
  ];
  if (edit.kinds.includes('cells')) remarks.push(t('compare.cellsMoved'));
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

function struckWords({ from, to }: Replaced): string {
  if (to === null) return t('compare.struckNoMore', { from: from ?? '' });
  return t('compare.struck', { to });
}

/** Letters that were put in the place of others that look the same: nobody would see that they are marked. */
export function letterWords({ from, to }: Replaced): string {
  return t('compare.lookAlikes', { from: from ?? '', to: to ?? '' });
}

/** What became of a picture, in a word or two. */
export function pictureWords({ kind }: PictureChange): string {
  return t(`compare.picture.${kind}`);
}

/** What changed, in one sentence: also where no paragraph did. */
export function summaryWords({ paragraphs, facts, pictures, embeds }: Comparison): string {
  if (paragraphs > 0) return t('compare.paragraphs', { count: paragraphs });
  const what = [
    ...facts.map(({ fact }) => t(`compare.fact.${fact}`)),
    ...(pictures.length > 0 ? [t('compare.pictures')] : []),
    ...(embeds.length > 0 ? [t('compare.embeds')] : []),
  ];
  return what.length === 0 ? t('compare.none') : t('compare.onlyBeside', { what: what.join(', ') });
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
    pictures: t('compare.pictures'),
    embeds: t('compare.embeds'),
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
    picture: pictureWords,
    factRemarks: ({ letters }: FactChange) => letters.map(letterWords),
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
