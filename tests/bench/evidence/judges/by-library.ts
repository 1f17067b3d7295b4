import { checkTimes } from '../../../../utils/verify/check-times';
import { verifyFile } from '../../../../utils/verify/verify-package';
import { blobSource } from '../../../../utils/zip/byte-source';
import type { Judge } from './judge';

/** What the library's code says. */
export const judgeByLibrary: Judge = (files, keyId) =>
  Promise.all(
    files.map(async ({ bytes, needsFingerprint, needsVouching }) => {
      const expectedKeyId = needsFingerprint ? keyId : null;
      const { problemCount, times } = await verifyFile(blobSource(new Blob([bytes])), {
        expectedKeyId,
        checkTimes,
      });
      const isVouched = times.every((time) => time.kind === 'signed' && time.vouchedBy !== null);
      return problemCount === 0 && (!needsVouching || isVouched);
    }),
  );
