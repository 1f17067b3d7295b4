/** As `errors`, for the bucket, keys and encryption of sync. */
export const syncErrors = {
  'bucket-keys': {
    title: 'Depo bu anahtarları kabul etmiyor',
    nextStep:
      'Sağlayıcınızda erişim anahtarını ve gizli anahtarı denetleyin; başında ve sonunda boşluk olmasın.',
  },
  'bucket-missing': {
    title: 'Böyle bir kova yok',
    nextStep: 'Kovanın adını ve adresini denetleyin. Bu cihazda hiçbir şey değişmedi ve silinmedi.',
  },
  'bucket-read-refused': {
    title: 'Bu anahtarlar kovadan okuyamıyor',
    nextStep: 'Sağlayıcınızda onlara nesne alma izni (s3:GetObject) verin.',
  },
  'bucket-write-refused': {
    title: 'Bu anahtarlar kovaya yazamıyor',
    nextStep: 'Sağlayıcınızda onlara nesne yazma izni (s3:PutObject) verin.',
  },
  'bucket-list-refused': {
    title: 'Bu anahtarlar kovadakileri listeleyemiyor',
    nextStep: 'Sağlayıcınızda onlara listeleme izni (s3:ListBucket) verin.',
  },
  'bucket-remove-refused': {
    title: 'Bu anahtarlar kovadan silemiyor',
    nextStep: 'Böyle istiyorsanız sorun yok. Yoksa silme izni (s3:DeleteObject) verin.',
  },
  'bucket-clock': {
    title: 'Bu bilgisayarın saati yanlış',
    nextStep: 'Sistem ayarlarında tarihi ve saati düzeltin, en iyisi otomatik olarak; sonra yeniden deneyin.',
  },
  'bucket-region': {
    title: 'Kova başka bir bölgede',
    nextStep: 'Sağlayıcınızın bu kova için belirttiği bölgeyi ve o bölgenin adresini girin.',
  },
  'bucket-unreachable': {
    title: 'Depoya ulaşılamıyor',
    nextStep:
      'Ağı ve adresi denetleyin. Adresi bir sekmede açın: tarayıcı orada sertifika için uyarıyorsa neden budur.',
  },
  'bucket-redirects': {
    title: 'Deponun adresi başka yere yönlendiriyor',
    nextStep: 'Menbe anahtarlarınızla yönlendirme izlemez. Son adresi girin; AWS’de bölgeyi de denetleyin.',
  },
  'bucket-not-s3': {
    title: 'Yanıt veren bir S3 deposu değil',
    nextStep: 'Adresi ve biçimi denetleyin. Otelde veya trende önce ağda oturum açın.',
  },
  'bucket-busy': {
    title: 'Depo çok meşgul',
    nextStep: 'Hiçbir şey kaybolmadı: Menbe daha sonra yeniden dener.',
  },
  'bucket-damaged': {
    title: 'Aktarım yarıda kesildi veya yolda değişti',
    nextStep: 'Hiçbir parçası saklanmadı. Yeniden deneyin; sık oluyorsa ağı denetleyin.',
  },
  'bucket-full': {
    title: 'Kovada yer kalmadı',
    nextStep: 'Sağlayıcınızda yer açın veya kovanın sınırını yükseltin.',
  },
  'bucket-access': {
    title: 'Tarayıcı Menbe’yi kovaya ulaştırmıyor',
    nextStep: 'Tarayıcı sorduğunda izin verin. Bu arada hiçbir şey kaybolmaz.',
  },
  'bucket-emptied': {
    title: 'Bu cihazın koydukları artık kovada yok',
    nextStep:
      'Burada hiçbir şey silinmedi, orada hiçbir şey yazılmadı. Sağlayıcınızda kovayı ve klasörü denetleyin. Tümüyle boşaltıldıysa bu cihazın bağlantısını kesip yeniden bağlayın.',
  },
  'vault-passphrase': {
    title: 'Bu parola yanlış',
    nextStep:
      'Hiçbir şey okunmadı ve yazılmadı. Büyük harfleri ve klavye dilini denetleyin ya da kurtarma anahtarını kullanın.',
  },
  'vault-recovery-key': {
    title: 'Bu kurtarma anahtarı yanlış',
    nextStep: 'Harf harf denetleyin. Bu kovanın anahtarı olmalıdır.',
  },
  'vault-key-file': {
    title: 'Kovadaki anahtar dosyası hasarlı',
    nextStep:
      'Hiçbir şey yazılmadı. Sağlayıcınızda menbe-sync.json dosyasının eski bir sürümünü geri yükleyin veya her şeyin bulunduğu bir cihazdan eşitlemeyi yeniden kurun.',
  },
  'vault-newer': {
    title: 'Kovayı daha yeni bir Menbe kurmuş',
    nextStep: 'Bu cihazda Menbe’yi güncelleyin. Hiçbir şey yazılmadı.',
  },
  'vault-other-set': {
    title: 'Kovada artık başka bir cihaz kümesi var',
    nextStep:
      'Hiçbir şey yazılmadı ve silinmedi. Kovayı ve klasörü denetleyin; eşitlemeyi yeniden kurduysanız bu cihazı yeniden bağlayın.',
  },
  'vault-rolled-back': {
    title: 'Kovadaki anahtarlar bu cihazın gördüğünden eski',
    nextStep:
      'Biri eski bir durumu geri koymuş. Hiçbir şey yazılmadı. Sürdürmeden önce sağlayıcınıza danışın.',
  },
  'vault-object': {
    title: 'Kovadaki bir nesne cihazlarınızın koyduğu değil',
    nextStep: 'Hasar görmüş, değiştirilmiş veya sahte olduğu için reddedildi. Bu cihazdakilere dokunulmadı.',
  },
  'vault-key-unknown': {
    title: 'Anahtarlar başka bir cihazda değiştirildi',
    nextStep: 'Yenilerini almak için parolayı yeniden girin.',
  },
} as const;
