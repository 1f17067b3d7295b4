import type { errors as english } from '../en/errors';
import type { Translated } from '../translated';
import { syncErrors } from './sections/sync-errors';

/** See the English section. */
export const errors = {
  'restricted-browser-page': {
    title: 'Brauzer bu səhifəni heç kimə vermir',
    nextStep: 'Əlavələr brauzerin öz səhifələrini oxuya bilmir. Veb-səhifə açın və onu arxivləşdirin.',
  },
  'restricted-store': {
    title: 'Əlavələr öz mağazasını oxuya bilmir',
    nextStep: 'Brauzer bu saytı qoruyur. Başqa səhifəni arxivləşdirin.',
  },
  'restricted-pdf': {
    title: 'Bu, veb-səhifə deyil, PDF-dir',
    nextStep: 'Menbe PDF göstəricisini oxuya bilmir. Məqalənin saytda veb-səhifəsi varsa, onu arxivləşdirin.',
  },
  'restricted-view-source': {
    title: 'Bu vərəq mənbə kodunu göstərir',
    nextStep: 'Səhifənin özünü açın və orada arxivləşdirin.',
  },
  'restricted-error-page': {
    title: 'Səhifə yüklənmədi',
    nextStep: 'Brauzer onun yerinə xəta göstərir. Səhifəni təzələyin və görünəndən sonra arxivləşdirin.',
  },
  'restricted-file': {
    title: 'Menbenin bu kompüterdəki faylları oxumağa icazəsi yoxdur',
    nextStep:
      'Brauzerin əlavə ayarlarında Menbe üçün fayl ünvanlarına girişə icazə verin, sonra yenidən cəhd edin.',
  },
  'restricted-policy': {
    title: 'Bu brauzerin qaydası əlavələri bu sayta buraxmır',
    nextStep:
      'Qaydanı bu brauzeri idarə edən şəxs qoyub. Ondan soruşun və ya səhifəni başqa brauzerdə arxivləşdirin.',
  },
  'page-not-granted': {
    title: 'Menbeyə bu səhifəni oxumağa icazə verilmədi',
    nextStep:
      'Xəta səhifələri, mənbə kodu, boş vərəqlər və ünvanında ad və parol olan səhifələr oxunmur. Veb-səhifədə alətlər panelindəki Menbe düyməsini basın, sonra arxivləşdirin.',
  },
  'page-with-password': {
    title: 'Bu səhifənin ünvanında ad və parol var',
    nextStep:
      'Brauzer belə səhifəni heç bir əlavəyə oxutmur. Ünvanı onlarsız açın, soruşulanda daxil olun, sonra arxivləşdirin.',
  },
  'page-loading': {
    title: 'Səhifə hələ yüklənir',
    nextStep: 'Mətn görünənədək gözləyin, sonra yenidən arxivləşdirin.',
  },
  'page-crashed': {
    title: 'Brauzer bu səhifəni göstərə bilmədi: səhifə çökdü',
    nextStep:
      'Onu yenidən yükləyin və mətni görəndə arxivləşdirin. Yenə çökərsə, səhifə brauzer üçün də, Menbe üçün də həddən artıq böyükdür.',
  },
  'page-empty': {
    title: 'Bu səhifədə mətn yoxdur',
    nextStep:
      'Məqalə klikdən və ya sürüşdürmədən sonra görünürsə, əvvəl bunu edin, sonra yenidən arxivləşdirin.',
  },
  'page-too-large': {
    title: 'Səhifə arxivləşdirmək üçün çox böyükdür',
    nextStep: 'Sizə lazım olan hissəni seçin və onu səhifənin kontekst menyusundan arxivləşdirin.',
  },
  'frame-refused': {
    title: 'Brauzer Menbeni bu səhifəyə buraxmadı',
    nextStep:
      'Səhifəni təzələyib yenidən cəhd edin. Mətn çərçivədədirsə, həmin çərçivəni ayrıca vərəqdə açın.',
  },
  'selection-empty': {
    title: 'Mətn seçilməyib',
    nextStep: 'İstədiyiniz mətni seçin və yenidən «Seçilmiş hissəni arxivləşdir» əmrini verin.',
  },
  navigated: {
    title: 'Vərəq bu arada başqa səhifəyə keçdi',
    nextStep: 'Heç nə saxlanmadı. İstədiyiniz səhifədə yenidən arxivləşdirin.',
  },
  'tab-closed': {
    title: 'Səhifə saxlanana qədər vərəq bağlandı',
    nextStep: 'Heç nə saxlanmadı. Səhifəni yenidən açıb arxivləşdirin.',
  },
  'capture-timeout': {
    title: 'Səhifənin cavabı çox gecikdi',
    nextStep:
      'Heç nə saxlanmadı. Səhifənin tam açılmasını gözləyin və ya onu təzələyin, sonra yenidən arxivləşdirin.',
  },
  'capture-interrupted': {
    title: 'Brauzer Menbeni iş bitməmiş dayandırdı',
    nextStep: 'Yarımçıq heç nə saxlanmadı. Yenidən arxivləşdirin.',
  },
  'extraction-failed': {
    title: 'Menbe bu səhifənin mətnini oxuya bilmədi',
    nextStep: 'Səhifəni təzələyib yenidən cəhd edin, yaxud mətni seçib kontekst menyusundan arxivləşdirin.',
  },
  'database-blocked': {
    title: 'Arxiv açıla bilmir',
    nextStep:
      'Menbenin başqa vərəqlərini bağlayın. Brauzer bağlananda sayt verilənlərini silirsə, Menbe üçün saxlamağa icazə verin.',
  },
  'database-corrupt': {
    title: 'Brauzer arxivin zədələndiyini bildirir',
    nextStep:
      'Brauzeri yenidən başladın. Düzəlməsə, başqa heç nə etməzdən əvvəl brauzer profilinin surətini saxlayın.',
  },
  'database-newer': {
    title: 'Arxivi daha yeni Menbe yaradıb',
    nextStep: 'Menbeni brauzerin əlavə ayarlarında yeniləyin. Mənbələrinizə toxunulmayıb.',
  },
  'database-lost': {
    title: 'Brauzer arxivi itirib və boş arxivdən başlayıb',
    nextStep:
      'Heç nəyi təmizləməyin. Ən son ixracınızı idxal edin; brauzer profilinin ehtiyat surəti varsa, brauzeri bağlayıb onu bərpa edin.',
  },
  'database-closed': {
    title: 'Arxivlə əlaqə bağlandı',
    nextStep: 'Bu səhifəni bağlayıb yenidən açın.',
  },
  'quota-exceeded': {
    title: 'Bunu saxlamağa yer qalmayıb',
    nextStep: 'Diskdə yer açın və ya artıq lazım olmayan mənbələri ixrac edib silin. Heç nə dəyişmədi.',
  },
  'verification-failed': {
    title: 'Saxlanan mətn oxunan mətnlə uyğun gəlmir',
    nextStep: 'Versiya saxlanmadı. Yenidən arxivləşdirin; təkrarlansa, diski yoxlayın.',
  },
  'snapshot-missing': {
    title: 'Bu versiya arxivdə yoxdur',
    nextStep: 'Ola bilsin, silinib. Kitabxanaya qayıdın və mənbəni orada axtarın.',
  },
  'search-incomplete': {
    title: 'Axtarış hələ bütün mənbələri əhatə etmir',
    nextStep: 'O, arxa planda hazırlanır. Kitabxanada hazır olduğu bildiriləndə yenidən cəhd edin.',
  },
  'comparison-failed': {
    title: 'Versiyaları müqayisə etmək mümkün olmadı',
    nextStep: 'Yenidən cəhd edin. Yenə alınmasa, iki versiyanı ardıcıl oxuyun.',
  },
  'attachment-damaged': {
    title: 'Bu səhifənin saxlanmış faylı zədələnib',
    nextStep: 'Mətn yerindədir. Səhifə hələ varsa, onu yenidən arxivləşdirin.',
  },
  'export-cancelled': {
    title: 'İxrac ləğv edildi',
    nextStep: 'Fayl saxlanmadı. İstədiyiniz vaxt yenidən başladın.',
  },
  'export-failed': {
    title: 'İxrac başa çatmadı',
    nextStep: 'Fayl saxlanmadı. Diskdə yer olduğunu yoxlayın, sonra yenidən ixrac edin.',
  },
  'import-cancelled': {
    title: 'İdxal ləğv edildi',
    nextStep:
      'Əlavə olunanlar qalır. Qalanını əlavə etmək üçün həmin faylı yenidən idxal edin: heç nə iki dəfə əlavə olunmur.',
  },
  'import-file-unreadable': {
    title: 'Bu fayl sona qədər oxuna bilmədi',
    nextStep:
      'Bu müddətdə fayl dəyişdirilmiş, köçürülmüş və ya yaddaş qurğusu ayrılmış ola bilər. Faylı yenidən seçin.',
  },
  'import-package': {
    title: 'Bu fayl sübut paketidir',
    nextStep: 'Mənbələrini idxal etmək olar: paketi açın və içindəki data/menbe-export.json faylını seçin.',
  },
  'import-web-archive': {
    title: 'Bu fayl veb-arxivdir (WACZ)',
    nextStep: 'Ondan heç bir səhifə oxunmur. Həmin mənbələri JSON kimi ixrac edin və o faylı seçin.',
  },
  'import-not-json': {
    title: 'Bu fayl JSON deyil',
    nextStep: 'Menbenin ixrac etdiyi faylı seçin: onun adı menbe-2026-01-31-1405-all.json kimi olur.',
  },
  'import-not-menbe': {
    title: 'Bu fayl Menbe ixracı deyil',
    nextStep: 'Menbenin ixrac etdiyi faylı seçin: onun adı menbe-2026-01-31-1405-all.json kimi olur.',
  },
  'import-version-unknown': {
    title: 'Bu ixracın versiyasını Menbe tanımır',
    nextStep: 'Menbeni yeniləyin, sonra faylı yenidən idxal edin.',
  },
  'import-truncated': {
    title: 'Bu fayl sona çatmadan kəsilir',
    nextStep: 'Saxlanarkən və ya köçürülərkən kəsilib. Tam surətini tapıb onu idxal edin.',
  },
  'import-format-unknown': {
    title: 'Menbe bu faylın növünü tanımır',
    nextStep:
      'Menbe öz ixraclarını və başqa alətlərin JSON, CSV, HTML və ya ZIP şəklində verdiyi keçidləri oxuyur. Nə olduğunu görmək üçün faylı açın və ya onu yaradan alətdən yenidən ixrac edin.',
  },
  'import-too-large': {
    title: 'Bu fayl bir dəfəyə oxunmaq üçün çox böyükdür',
    nextStep:
      'Bir neçə hissəyə bölərək, məsələn, il və ya qovluq üzrə ixrac edin və hissələri bir-bir idxal edin.',
  },
  'import-more-follows': {
    title: 'Bu faylda birdən çox mənbə siyahısı var',
    nextStep:
      'Belə faylları proqramlar müxtəlif cür oxuyur. İxracı Menbenin saxladığı kimi, hər birini ayrıca faylda əldə edin.',
  },
  'backup-cancelled': {
    title: 'Ehtiyat nüsxə ləğv edildi',
    nextStep: 'Ondan heç nə sayılmır. Əvvəlki ehtiyat nüsxələr yerindədir.',
  },
  'backup-differs': {
    title: 'Ehtiyat nüsxəyə yazılan geri eyni oxunmadı',
    nextStep: 'Disk nasaz ola bilər. Yenidən cəhd edin və ya ayarlarda başqa qovluq seçin.',
  },
  'backup-place-lost': {
    title: 'Ehtiyat nüsxə qovluğuna yazmaq olmur',
    nextStep: 'Diski qoşun və ya ayarlarda «Ehtiyat nüsxə» bölməsində qovluğu yenidən seçin.',
  },
  'backup-place-full': {
    title: 'Ehtiyat nüsxələrin getdiyi yerdə boş yer qalmayıb',
    nextStep: 'Orada yer açın və ya ayarlarda «Ehtiyat nüsxə» bölməsində başqa qovluq seçin.',
  },
  'backup-asked': {
    title: 'Brauzer ehtiyat nüsxəni harada saxlamağı soruşdu və o, saxlanmadı',
    nextStep:
      'Brauzerin yükləmə ayarlarında «Hər faylı harada saxlamağı soruş» seçimini söndürün və ya ehtiyat nüsxələr üçün qovluq seçin.',
  },
  ...syncErrors,
  unexpected: {
    title: 'Menbenin gözləmədiyi bir xəta baş verdi',
    nextStep: 'Yenidən cəhd edin. Təkrarlansa, texniki təfərrüatlarla birlikdə bildirin.',
  },
} as const satisfies Translated<'az', typeof english>;
