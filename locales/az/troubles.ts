import type { troubles as english } from '../en/troubles';
import type { Translated } from '../translated';

/** See the English section. */
export const troubles = {
  label: 'Problemlər',
  work: {
    index: 'Axtarış indeksinin qurulması',
    'trusted-time': 'Etibarlı vaxt',
    watch: 'İzlənilən səhifələrə baxış',
    attachments: 'Səhifələrin və ekran şəkillərinin saxlanması',
    bin: 'Səbətin boşaldılması',
    ledger: 'Əvvəl arxivləşdirilənlərin möhürlənməsi',
    'tag-renames': 'Teqin adının dəyişdirilməsi',
    'undone-imports': 'İdxalın geri qaytarılması',
    'interrupted-captures': 'Yarımçıq qalmış arxivləşdirmənin tamamlanması',
    backup: 'Ehtiyat nüsxə',
    sync: 'Cihazlarınızın sinxronlaşdırılması',
    gestures: 'Klaviatura qısayolu və kontekst menyusu',
    language: 'Menyu və düymənin dili',
    'archive-marker': 'Arxivin yerində olmasının yoxlanılması',
    jobs: 'Arxa fonda iş',
    settings: 'Ayarların tətbiqi',
    drafts: 'Yazılanların saxlanması',
    pages: 'Menbe səhifəsinin göstərilməsi',
  },
  did: '{work}: alınmadı. {title}',
  times: { other: '{date} tarixindən bəri {count} dəfə cəhd edilib. Menbe özü yenə cəhd edəcək.' },
  again: 'İndi yenidən cəhd et',
  trying: 'Cəhd edilir…',
  copy: 'Hesabatı kopyala',
  copied: 'Kopyalandı. Orada mənbələrinizin ünvanları yoxdur.',
  notCopied: 'Brauzer kopyalamağa icazə vermədi.',
  dismiss: 'Bağla',
} as const satisfies Translated<'az', typeof english>;
