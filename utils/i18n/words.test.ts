import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../model/language';
import { relativeTime } from './format';
import { t } from './translate';
import './library-words';
import { changeLanguage, needWords } from './words';

afterEach(() => changeLanguage('en'));

describe('changeLanguage', () => {
  it.each<[Language, string, string]>([
    ['az', 'Arxivləşdir', '5 dəq əvvəl'],
    ['ru', 'Архивировать', '5 мин. назад'],
    ['tr', 'Arşivle', '5 dk. önce'],
    ['en', 'Archive', '5 min ago'],
  ])('shows words and times in %s', async (language, archive, ago) => {
    await changeLanguage(language, 'popup');
    expect(t('popup.archive')).toBe(archive);
    expect(relativeTime('2026-11-23T09:55:00.000Z', new Date('2026-11-23T10:00:00.000Z'))).toBe(ago);
  });

  it('brings along what was needed before', async () => {
    await needWords('parts');
    await changeLanguage('tr');
    expect(t('notices.undo')).toBe('Geri al');
  });

  it('shows the last of two that were chosen at once, whichever loads first', async () => {
    await Promise.all([changeLanguage('ru', 'popup'), changeLanguage('az'), needWords('library')]);
    expect([t('popup.library'), t('library.print')]).toEqual(['Kitabxana', 'Çap et']);
  });

  it('chooses plural forms and writes numbers by the language’s rules', async () => {
    await changeLanguage('ru', 'popup');
    const versions = [1, 3, 5, 21, 12345].map((count) => t('list.versions', { count }));
    expect(versions).toEqual(['1 версия', '3 версии', '5 версий', '21 версия', '12\u00a0345 версий']);
    await changeLanguage('az');
    expect(t('list.versions', { count: 12345 })).toBe('12.345 versiya');
  });
});

it.each(Object.keys(LANGUAGES) as Language[])('has a file for every group in %s', async (language) => {
  await changeLanguage(language, 'popup', 'parts', 'library');
  expect(t('library.print')).not.toBe('library.print');
});
