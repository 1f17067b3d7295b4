import type { watched as english } from '../en/watched';
import type { Translated } from '../translated';

/** See the English section. */
export const watched = {
  title: 'İzlenen sayfalar',
  unchangedSince: 'Arşivlendiğinden beri değişmedi: {date}',
  changedOn: 'Son değişiklik görüldü: {date}',
  noneTitle: 'Henüz izlenen sayfa yok',
  noneHint:
    'Menbe bir sayfanın değişip değişmediğine kendisi bakabilir ve her sürümü saklayabilir. Listede kaynakları seçip “İzle” düğmesine basın veya bir kaynağı açıp ayrıntılarında “Bu sayfayı izle”yi seçin.',
  ask: { other: '{count} sayfayı izle' },
  askSites: {
    other:
      'Menbe değişip değişmediklerine kendisi bakar. Tarayıcı, Menbe bu siteleri ({count}) okuyabilir mi diye bir kez soracak:',
  },
  moreSites: { other: 've {count} tane daha' },
  leftOut: { other: 'Seçilen {count} kaynağın izlenebilecek bir adresi yok; onlar dışarıda bırakılır.' },
  tooMany: 'Bir seferde en çok {count} sayfa izlemeye alınabilir. Daha az seçin.',
  begin: 'İzle',
} as const satisfies Translated<'tr', typeof english>;
