/** As `errors`, for the bucket, keys and encryption of sync. */
export const syncErrors = {
  'bucket-keys': {
    title: 'Saxlanc bu açarları qəbul etmir',
    nextStep: 'Provayderinizdə giriş açarını və gizli açarı yoxlayın; əvvəlində və sonunda boşluq olmasın.',
  },
  'bucket-missing': {
    title: 'Belə bir baket yoxdur',
    nextStep: 'Baketin adını və ünvanını yoxlayın. Bu cihazda heç nə dəyişmədi və silinmədi.',
  },
  'bucket-read-refused': {
    title: 'Bu açarların baketdən oxumaq icazəsi yoxdur',
    nextStep: 'Provayderinizdə onlara obyekti almaq icazəsi (s3:GetObject) verin.',
  },
  'bucket-write-refused': {
    title: 'Bu açarların baketə yazmaq icazəsi yoxdur',
    nextStep: 'Provayderinizdə onlara obyekt yazmaq icazəsi (s3:PutObject) verin.',
  },
  'bucket-list-refused': {
    title: 'Bu açarların baketin siyahısını görmək icazəsi yoxdur',
    nextStep: 'Provayderinizdə onlara siyahı icazəsi (s3:ListBucket) verin.',
  },
  'bucket-remove-refused': {
    title: 'Bu açarların baketdən silmək icazəsi yoxdur',
    nextStep: 'Belə istəyirsinizsə, bu, normaldır. Əks halda silmək icazəsi (s3:DeleteObject) verin.',
  },
  'bucket-clock': {
    title: 'Bu kompüterin saatı düz deyil',
    nextStep:
      'Sistem parametrlərində tarixi və saatı düzəldin, ən yaxşısı avtomatik, sonra yenidən cəhd edin.',
  },
  'bucket-region': {
    title: 'Baket başqa regiondadır',
    nextStep: 'Provayderin bu baket üçün göstərdiyi regionu və həmin regionun ünvanını yazın.',
  },
  'bucket-unreachable': {
    title: 'Saxlanca qoşulmaq olmur',
    nextStep:
      'Şəbəkəni və ünvanı yoxlayın. Ünvanı vərəqdə açın: brauzer orada sertifikat barədə xəbərdarlıq edirsə, səbəb budur.',
  },
  'bucket-redirects': {
    title: 'Saxlancın ünvanı başqa yerə aparır',
    nextStep: 'Menbe açarlarınızla yönləndirməyə əməl etmir. Son ünvanı yazın; AWS-də regionu da yoxlayın.',
  },
  'bucket-not-s3': {
    title: 'Cavab verən S3 saxlancı deyil',
    nextStep: 'Ünvanı və üslubu yoxlayın. Oteldə və ya qatarda əvvəlcə şəbəkəyə daxil olun.',
  },
  'bucket-busy': {
    title: 'Saxlanc həddən artıq məşğuldur',
    nextStep: 'Heç nə itməyib: Menbe sonra yenidən cəhd edəcək.',
  },
  'bucket-damaged': {
    title: 'Ötürmə yarımçıq qaldı və ya yolda dəyişdi',
    nextStep: 'Ondan heç nə saxlanmadı. Yenidən cəhd edin; tez-tez olursa, şəbəkəni yoxlayın.',
  },
  'bucket-full': {
    title: 'Baketdə yer qalmayıb',
    nextStep: 'Provayderinizdə yer açın və ya baketin həddini artırın.',
  },
  'bucket-access': {
    title: 'Brauzer Menbeni baketə buraxmır',
    nextStep: 'Brauzer soruşanda icazə verin. Bu arada heç nə itmir.',
  },
  'bucket-emptied': {
    title: 'Bu cihazın qoyduqları baketdə yoxdur',
    nextStep:
      'Burada heç nə silinmədi, orada heç nə yazılmadı. Provayderinizdə baketi və qovluğu yoxlayın. Birdəfəlik boşaldılıbsa, bu cihazı ayırıb yenidən qoşun.',
  },
  'vault-passphrase': {
    title: 'Bu parol ifadəsi səhvdir',
    nextStep:
      'Heç nə oxunmadı və yazılmadı. Böyük hərfləri və klaviaturanın dilini yoxlayın və ya bərpa açarından istifadə edin.',
  },
  'vault-recovery-key': {
    title: 'Bu bərpa açarı səhvdir',
    nextStep: 'Onu hərf-hərf yoxlayın. O, məhz bu baketin açarı olmalıdır.',
  },
  'vault-key-file': {
    title: 'Baketdəki açar faylı zədələnib',
    nextStep:
      'Heç nə yazılmadı. Provayderinizdə menbe-sync.json faylının köhnə versiyasını bərpa edin və ya hər şeyin olduğu cihazdan sinxronlaşdırmanı yenidən qurun.',
  },
  'vault-newer': {
    title: 'Baketi daha yeni Menbe qurub',
    nextStep: 'Bu cihazda Menbe-ni yeniləyin. Heç nə yazılmadı.',
  },
  'vault-other-set': {
    title: 'Baketdə indi başqa cihazlar dəsti var',
    nextStep:
      'Heç nə yazılmadı və silinmədi. Baketi və qovluğu yoxlayın; sinxronlaşdırmanı yenidən qurmusunuzsa, bu cihazı təzədən qoşun.',
  },
  'vault-rolled-back': {
    title: 'Baketdəki açarlar bu cihazın gördüyündən köhnədir',
    nextStep:
      'Kimsə köhnə vəziyyəti geri qaytarıb. Heç nə yazılmadı. Davam etməzdən əvvəl provayderinizlə yoxlayın.',
  },
  'vault-object': {
    title: 'Baketdəki bir obyekt cihazlarınızın qoyduğu deyil',
    nextStep: 'O, zədələnib, dəyişdirilib və ya saxtadır və qəbul edilmədi. Bu cihazda olanlara toxunulmadı.',
  },
  'vault-key-unknown': {
    title: 'Açarlar başqa cihazda dəyişdirilib',
    nextStep: 'Yenilərini almaq üçün parol ifadəsini yenidən yazın.',
  },
} as const;
