import Ban from 'lucide/dist/esm/icons/ban.mjs';
import type { JSX } from 'preact';
import type { Foreseen } from '../../utils/capturing/foresee-capture';
import { errorWords } from '../../utils/i18n/error-words';
import { Icon } from '../ui/icons/Icon';
import { DoubtNotice } from './DoubtNotice';

/** Said before anything is pressed: that the page cannot be archived, and why; or what is doubtful of it. */
export function ForeseenNotice({ foreseen }: { foreseen: Foreseen }): JSX.Element | null {
  const { blocked, doubt } = foreseen;
  if (blocked === null) return doubt && <DoubtNotice doubt={doubt} />;
  const { title, nextStep } = errorWords(blocked);
  return (
    <p id="blocked" class="after-capture page-doubt" data-code={blocked}>
      <Icon node={Ban} />
      <span>
        <strong>{title}.</strong> {nextStep}
      </span>
    </p>
  );
}
