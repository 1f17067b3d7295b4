import type { JSX } from 'preact';
import { Icon, type IconNode } from '../ui/icons/Icon';

interface Shape {
  id: string;
  icon: IconNode;
  /** The words beside the icon; where there is no room they are its name alone. */
  label: string;
  /** The tooltip, which says more. */
  hint: string;
  /** Whether its words are among the first to go where there is less room. */
  minor?: boolean;
}

interface ButtonProps extends Shape {
  'aria-keyshortcuts'?: string;
  /** Whether there is nothing to do now. */
  disabled: boolean;
  onClick: () => void;
}

/** A button of the reader's bar, in words. */
export function Action({ id, hint, disabled, onClick, ...props }: ButtonProps): JSX.Element {
  return (
    <button
      id={id}
      type="button"
      class="action"
      title={hint}
      aria-disabled={disabled}
      aria-keyshortcuts={props['aria-keyshortcuts']}
      // The focus stays, and with it what is selected in the text.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => disabled || onClick()}
    >
      <Face {...props} />
    </button>
  );
}

/** A link of the reader's bar, in words. `href` is `null` where there is nowhere to go now. */
export function ActionLink({ id, hint, href, ...props }: Shape & { href: string | null }): JSX.Element {
  return (
    <a
      id={id}
      class="action"
      title={hint}
      role={href === null ? 'link' : undefined}
      aria-disabled={href === null}
      href={href ?? undefined}
      target="_blank"
      rel="noreferrer"
    >
      <Face {...props} />
    </a>
  );
}

function Face({ icon, label, minor = false }: Pick<Shape, 'icon' | 'label' | 'minor'>): JSX.Element {
  return (
    <>
      <Icon node={icon} size={18} />
      <span class={minor ? 'words-next' : 'words-last'}>{label}</span>
    </>
  );
}
