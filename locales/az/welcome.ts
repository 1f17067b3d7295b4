import type { welcome as english } from '../en/welcome';
import type { Translated } from '../translated';

/** See the English section. */
export const welcome = {
  documentTitle: 'Menbeyə xoş gəldiniz',
  title: 'Oxuduğunuzu saxlayın',
  lead: 'Menbe qarşınızdakı məqaləni arxivləşdirir: mətnini, mənbəyini və nə vaxt gördüyünüzü. Buradakıların hamısını ötürə bilərsiniz.',
  skip: 'Ötür, kitabxanaya keç',
  pin: 'Menbe düyməsini alətlər panelinə bərkidin',
  pinInChromium: 'Ünvan sətrinin yanındakı tapmaca parçasını, sonra Menbenin yanındakı sancağı basın.',
  pinInFirefox:
    'Ünvan sətrinin yanındakı tapmaca parçasını, sonra Menbenin yanındakı dişli çarxı basıb alətlər panelinə bərkitməyi seçin.',
  pinned: 'Menbe alətlər panelindədir.',
  trial: 'İlk məqaləni arxivləşdirin',
  trialHint:
    'Başqa vərəqdə istənilən məqaləni açın, orada Menbe düyməsini, sonra «Arxivləşdir» düyməsini basın. O, burada görünəcək. (Bu səhifə Menbenin özünündür və arxivləşdirilə bilməz.)',
  trialExample: 'Məsələn: Vikipediyada «{title}» (yeni vərəqdə açılır)',
  trialDone: 'Arxivləşdirildi:',
  stored: 'Nə harada saxlanır',
  storedHere: 'Arxivləşdirdiyiniz hər şey bu cihazda, bu brauzerdədir: mətnlər, şəkillər, qeydlər və teqlər.',
  storedSent: 'Səhifələri izlətməsəniz və etibarlı vaxt istəməsəniz, heç kimə heç nə göndərilmir.',
  storedLost: 'Menbe brauzerdən silinəndə arxiv də silinir: onu vaxtaşırı ixrac edin.',
  device: 'Bu cihaz',
  deviceExample: 'məs. İş noutbuku',
  import: 'Əvvəlkiləri gətirin',
  done: 'Kitabxanaya',
} as const satisfies Translated<'az', typeof english>;
