import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import type { Failure } from '../../utils/model/result';
import { FailureNotice } from '../ui/FailureNotice';

interface Props {
  id: string;
  title?: string;
  hint?: string;
  failure?: Failure | null;
  /** Words for the button that goes on; without them there is none. */
  action?: string;
  onSubmit?: () => void;
  onBack?: () => void;
  children: ComponentChildren;
}

/** A step of a dialog that asks for something: Enter goes on. */
export function StepForm(props: Props): JSX.Element {
  const { id, title, hint, failure, action, onSubmit, onBack, children } = props;
  return (
    <form
      id={id}
      class="dialog-body"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      {title !== undefined && <h3>{title}</h3>}
      {hint !== undefined && <p>{hint}</p>}
      {children}
      {failure && <FailureNotice failure={failure} />}
      <div class="dialog-actions">
        {onBack && (
          <button type="button" class="button" onClick={onBack}>
            {t('keys.back')}
          </button>
        )}
        {action !== undefined && <button class="button button-primary">{action}</button>}
      </div>
    </form>
  );
}
