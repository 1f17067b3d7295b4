import { t } from '../../utils/i18n/translate';
import type { AttachmentKind, AttachmentProblem, AttachmentRecord } from '../../utils/model/attachment';

/** The name of an attachment: its kind, or an image's address or file name. */
export function attachmentName({ kind, name, url }: AttachmentRecord): string {
  if (kind === 'image') return (url === null ? '' : fileName(url)) || name;
  const names: Record<Exclude<AttachmentKind, 'image'>, string> = {
    'page-copy': t('attachments.pageCopy'),
    screenshot: t('attachments.screenshot'),
    'full-screenshot': t('attachments.fullScreenshot'),
    original: t('attachments.original'),
  };
  return names[kind];
}

/** The last part of an address's path, readable. */
function fileName(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    // Not every address with a per cent sign is encoded.
    return last;
  }
}

/** Why it could not be kept, and what to do. */
export function problemWords(problem: AttachmentProblem | null): string {
  const reasons: Record<AttachmentProblem, string> = {
    'tab-gone': t('attachments.problems.tabGone'),
    'tab-changed': t('attachments.problems.tabChanged'),
    'tab-hidden': t('attachments.problems.tabHidden'),
    refused: t('attachments.problems.refused'),
    'too-large': t('attachments.problems.tooLarge'),
    'storage-full': t('attachments.problems.storageFull'),
    failed: t('attachments.problems.failed'),
  };
  return `${reasons[problem ?? 'failed']} ${t('attachments.problems.again')}`;
}
