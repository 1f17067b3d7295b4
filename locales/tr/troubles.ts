import type { troubles as english } from '../en/troubles';
import type { Translated } from '../translated';

/** See the English section. */
export const troubles = {
  label: 'Sorunlar',
  work: {
    index: 'Arama dizininin kurulması',
    'trusted-time': 'Güvenilir zaman',
    watch: 'İzlenen sayfaların denetlenmesi',
    attachments: 'Sayfaların ve ekran görüntülerinin saklanması',
    bin: 'Çöp kutusunun boşaltılması',
    ledger: 'Daha önce arşivlenenlerin mühürlenmesi',
    'tag-renames': 'Etiketin yeniden adlandırılması',
    'undone-imports': 'İçe aktarmanın geri alınması',
    'interrupted-captures': 'Yarıda kalan arşivlemenin tamamlanması',
    backup: 'Yedek',
    sync: 'Cihazlarınızın eşitlenmesi',
    gestures: 'Klavye kısayolu ve bağlam menüsü',
    language: 'Menü ve düğmenin dili',
    'archive-marker': 'Arşivin yerinde olduğunun denetlenmesi',
    jobs: 'Arka plandaki iş',
    settings: 'Ayarların uygulanması',
    drafts: 'Yazılanların saklanması',
    pages: 'Menbe sayfasının gösterilmesi',
  },
  did: '{work} başarılamadı. {title}',
  times: { other: '{date} tarihinden beri {count} kez denendi. Menbe kendiliğinden yine dener.' },
  again: 'Şimdi yeniden dene',
  trying: 'Deneniyor…',
  copy: 'Raporu kopyala',
  copied: 'Kopyalandı. İçinde kaynaklarınızın adresleri yok.',
  notCopied: 'Tarayıcı kopyalamaya izin vermedi.',
  dismiss: 'Kapat',
} as const satisfies Translated<'tr', typeof english>;
