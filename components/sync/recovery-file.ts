import { t } from '../../utils/i18n/translate';
import type { BucketConnection } from '../../utils/s3/bucket-connection';

/** The file that the recovery key of a bucket is saved as. */
export function recoveryFile({ bucket, endpoint }: BucketConnection) {
  return {
    name: 'menbe-recovery-key.txt',
    words: (date: string) => t('sync.setUp.file', { date, bucket, endpoint }),
  };
}
