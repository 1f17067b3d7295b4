import { afterEach, expect, it } from 'vitest';
import { changeLanguage } from '../../utils/i18n/words';
import '../../utils/i18n/library-words';
import { reasonWords } from './reason-words';

afterEach(() => changeLanguage('en'));

it('says in the language of the user why an item cannot be imported', async () => {
  expect(reasonWords('missing:title')).toBe('title is missing');
  expect(reasonWords('other-hash')).toContain('sha256');
  await changeLanguage('az', 'popup', 'parts', 'library');
  expect(reasonWords('missing:title')).toBe('title yoxdur');
  expect(reasonWords('id-in-use')).toBe('id-si artıq başqa məzmuna məxsusdur');
});
