import { afterEach, expect, it } from 'vitest';
import { changeLanguage } from '../../utils/i18n/words';
import '../../utils/i18n/library-words';
import { importReasonWords } from './import-reason-words';

afterEach(() => changeLanguage('en'));

it('says in the language of the user why an item cannot be imported', async () => {
  expect(importReasonWords('missing:title')).toBe('title is missing');
  expect(importReasonWords('other-hash')).toContain('sha256');
  await changeLanguage('az', 'popup', 'parts', 'library');
  expect(importReasonWords('missing:title')).toBe('title yoxdur');
  expect(importReasonWords('id-in-use')).toBe('id-si artıq başqa məzmuna məxsusdur');
});
