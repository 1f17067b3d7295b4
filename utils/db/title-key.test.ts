import { describe, expect, it } from 'vitest';
import { titleKey } from './title-key';

const keyOf = (title: string) => titleKey({ title, visitedUrl: '' });

/** As IndexedDB compares texts: by UTF-16 code units. */
function sorted(titles: readonly string[]): string[] {
  return [...titles].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

describe('titleKey', () => {
  it.each([
    [
      'Azerbaijani',
      'Ara Bakı Cəmi Cüt Çay Dəniz Ev Ezop Ərazi Fəal Gül Günəş Ğ Hava İdman Kür Ot Oxu Öd Payız Sel Su Şəhər Uşaq Üzüm Zəfər',
    ],
    ['Turkish', 'Ankara Cuma Çarşı Deniz Güz Hava Ilgaz İzmir Kuş Okul Ödev Sel Şişli Uzun Ün Vapur'],
    ['English', '3bridges “Abbey” Élan Émigré Eton Facts Queue zoo'],
    ['Russian', 'Авось ёж Ель Иван Йод Каша Яблоко'],
    ['Ukrainian', 'Гай Ґава Дім Екран Євро Жук Ирій Ірис Їжак Йод Кит'],
    ['all scripts', '7 zebra Ωμέγα Ярус שלום سلام 日本'],
  ])('puts titles in the order of the alphabet: %s', (_language, words) => {
    const titles = words.split(' ');
    expect(sorted([...titles].reverse())).toEqual(titles);
  });

  it('takes a letter and its mark for one, whichever way they are written', () => {
    expect(keyOf('Ça Öz')).toBe(keyOf('Ça Öz'.normalize('NFD')));
    expect(keyOf('İLK')).toBe(keyOf('ilk'));
    expect(keyOf('IŞIQ')).toBe(keyOf('ışıq'));
  });

  it('passes over what stands before the first letter or digit, and goes by the address where there is no title', () => {
    expect(keyOf('— «Bakı»')).toBe('baki»');
    expect(titleKey({ title: null, visitedUrl: 'https://a.example/b' })).toBe('a.example/b');
  });

  it('is of bounded length', () => {
    expect(keyOf('Ə'.repeat(5000)).length).toBe(80);
  });
});
