import type { JSX } from 'preact';
import { Icon, type IconNode } from './icons/Icon';

interface Shape {
  id?: string;
  icon: IconNode;
  /** Size of the icon, in CSS pixels. */
  size?: number;
  /** The name for assistive technology, and the tooltip where there is no `hint`. */
  label: string;
  /** A tooltip that says more than the name, such as the key for it. */
  hint?: string;
  /** A class beside the one of all icon buttons. */
  class?: string;
  'aria-keyshortcuts'?: string;
}

interface ButtonProps extends Shape {
  'aria-controls'?: string;
  'aria-expanded'?: boolean;
  'aria-pressed'?: boolean;
  /** In which direction it moves something, for scripts. */
  'data-move'?: number;
  /** Whether there is nothing to do now. The button keeps its focus and is announced as disabled. */
  disabled?: boolean;
  onClick: (event: MouseEvent) => void;
}

/** A button that shows an icon only. */
export function IconButton({
  icon,
  size = 18,
  disabled = false,
  onClick,
  ...props
}: ButtonProps): JSX.Element {
  return (
    <button
      {...named(props)}
      type="button"
      aria-disabled={disabled}
      onClick={(event) => {
        if (!disabled) onClick(event);
      }}
    >
      <Icon node={icon} size={size} />
    </button>
  );
}

interface LinkProps extends Shape {
  /** `null` where there is nowhere to go now; the link is announced as disabled. */
  href: string | null;
  /** A number at its corner; its name must say it too. */
  'data-count'?: string | undefined;
}

/** A link that shows an icon only. */
export function IconLink({ icon, size = 18, href, ...props }: LinkProps): JSX.Element {
  return (
    // Without an address the element is no link by itself.
    <a
      {...named(props)}
      role={href === null ? 'link' : undefined}
      aria-disabled={href === null}
      href={href ?? undefined}
    >
      <Icon node={icon} size={size} />
    </a>
  );
}

/** The name, tooltip and class of a button, in place of the words it lacks; all other attributes as they are. */
function named<P extends Omit<Shape, 'icon'>>({ label, hint = label, class: own, ...attributes }: P) {
  const classes = own === undefined ? 'icon-button' : `icon-button ${own}`;
  return { ...attributes, class: classes, 'aria-label': label, title: hint };
}
