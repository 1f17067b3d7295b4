import Archive from 'lucide/dist/esm/icons/archive.mjs';
import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import type { CaptureScope } from '../../utils/model/capture';
import type { LiveTab } from '../../utils/platform/live-page';
import { FailureNotice } from '../ui/FailureNotice';
import { Icon } from '../ui/icons/Icon';
import { useArchiveHere } from '../highlights/live/use-archive-here';

interface Props {
  tab: LiveTab;
  scope: CaptureScope;
  words: string;
}

/** The button that archives the page beside the panel as it is now. */
export function ArchiveHere({ tab, scope, words }: Props): JSX.Element {
  const { isArchiving, failure, archive } = useArchiveHere(tab);
  return (
    <>
      <p class="side-act">
        <button
          id="archive-here"
          class="button"
          aria-busy={isArchiving}
          aria-disabled={isArchiving}
          onClick={() => {
            if (!isArchiving) void archive(scope);
          }}
        >
          <Icon node={Archive} />
          {isArchiving ? t('popup.archiving') : words}
        </button>
      </p>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
