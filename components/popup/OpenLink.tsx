import type { ComponentChildren, JSX } from 'preact';

interface Props {
  id?: string;
  /** A place in the library. */
  href: string;
  onOpen: (href: string) => void;
  children: ComponentChildren;
}

/** A link to a place in the library: it opens in the library's tab, and the popup closes. */
export function OpenLink({ id, href, onOpen, children }: Props): JSX.Element {
  return (
    <a
      id={id}
      href={href}
      onClick={(event) => {
        event.preventDefault();
        onOpen(event.currentTarget.href);
      }}
    >
      {children}
    </a>
  );
}
