import type { watch as english } from '../en/watch';
import type { Translated } from '../translated';

/** See the English section. */
export const watch = {
  title: 'İzləmə',
  begin: 'Bu səhifəni izlə',
  hint: 'Menbe onun dəyişib-dəyişmədiyinə özü baxacaq. Brauzer Menbenin {site} saytını, yalnız onu, oxuya bilib-bilməyəcəyini soruşacaq.',
  refused: 'Brauzer icazə vermədi, ona görə də izləmə başlamadı. Heç nə göndərilmədi.',
  impossible: 'Yalnız öz ünvanı olan veb-səhifələr izlənilə bilər.',
  howOften: 'Nə qədər tez-tez',
  interval: {
    auto: 'saatda bir, dəyişmədikcə daha seyrək',
    '1h': 'saatda bir',
    '6h': '6 saatdan bir',
    '1d': 'gündə bir',
    '1w': 'həftədə bir',
  },
  byTag: 'bu teqə görə izlənilir: {tags}',
  checked: 'son baxış: {date}',
  next: 'növbəti baxış: {date}',
  paused: 'dayandırılıb',
  stopped: 'daha baxılmır',
  offline: 'internet bağlantısını gözləyir',
  due: 'növbəsini gözləyir: bir sayta dəqiqədə ən çoxu bir sorğu göndərilir',
  checking: 'Baxılır…',
  check: 'İndi bax',
  checkAll: 'Hamısına indi bax',
  pause: 'Fasilə ver',
  resume: 'Davam et',
  stop: 'İzləməni bitir',
  allow: 'Yenidən icazə ver',
  store: 'Bu versiyanı saxla',
  explained: {
    differs:
      'Menbenin yüklədiyi səhifədə arxivləşdirdiyiniz mətnin {share} %-i var. Səhifə o vaxtdan bəri dəyişmiş ola bilər, yaxud skriptlərsiz və sizin girişiniz olmadan başqa cür görünür. Bundan sonra Menbenin yüklədiyi ilə müqayisə ediləcək.',
    altered:
      'Menbenin yüklədiyi səhifədə arxivləşdirdiyiniz mətnin cəmi {share} %-i var, ona görə avtomatik saxlanmadı. Səhifəni açıb arxivləşdirin.',
    shorter:
      'Arxivdəki mətnin cəmi {share} %-i yerindədir: ödənişli girişin arxasındadır, götürülüb, yaxud yerində başqa səhifə var. Avtomatik saxlanmadı.',
    unreadable:
      'Skriptlərsiz və sizin girişiniz olmadan arxivdəki mətnin cəmi {share} %-i oxuna bilir. Onu özünüz yenidən arxivləşdirin.',
    moved: 'Onu yeni ünvanda açıb arxivləşdirin; həmin səhifə izlənilə bilər.',
    gone: 'Sayt səhifənin olmadığını bildirir. Sayt bunu təkrar bildirəndən sonra nəzərə alınacaq.',
    vanished: 'Sayt bunu bir dəfədən çox bildirib. Versiyalarınız qalır.',
    'not-allowed': 'İcazə brauzerdə geri götürülüb. Siz yenidən icazə verənə qədər heç nə soruşulmur.',
  },
  settingsTitle: 'İzlənilən səhifələr',
  intro:
    'Menbe bu səhifələrə özü baxır və dəyişəndə yeni versiyanı «avtomatik» nişanı ilə saxlayır: sizin girişiniz olmadan və siz görmədən.',
  leaves:
    'Bu kompüterdən çıxan: bu səhifələr üçün öz saytlarına sorğular, onları hesabsız açan hər kəsdə olduğu kimi. Bir sayta dəqiqədə ən çoxu bir sorğu.',
  tags: 'Teqlər',
  tagPages: { other: '{count} səhifə' },
  noTags: 'İzləniləcək teq yoxdur. Əvvəlcə mənbələrə teq verin.',
  chooseTag: 'Teq seçin',
  beginTag: 'Səhifələrini izlə',
  pages: 'Səhifələr',
  none: 'Hələ heç bir səhifə izlənilmir. Mənbəni oxuyarkən «Bu səhifəni izlə» düyməsi ilə başlayır.',
  fetched: 'avtomatik',
  fetchedHint: 'Səhifəni izləyən Menbe arxivləşdirib: siz onu vərəqdə görməmisiniz',
} as const satisfies Translated<'az', typeof english>;
