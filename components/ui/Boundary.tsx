import { Component, type ComponentChildren } from 'preact';

interface Props {
  /** What is drawn: when its content is another, drawing is tried again. */
  of: unknown;
  /** Shown in place of children that cannot be drawn. */
  fallback: (error: unknown, retry: () => void) => ComponentChildren;
  children: ComponentChildren;
}

interface State {
  failed: { error: unknown } | null;
}

/** Keeps an error in drawing, or in an effect, to the part of the page that it happened in. */
export class Boundary extends Component<Props, State> {
  override state: State = { failed: null };

  override componentDidCatch(error: unknown): void {
    this.setState({ failed: { error } });
  }

  override componentDidUpdate({ of }: Props): void {
    // Read again, a row is another object with the same content: drawing the fallback anew would take it from under a click.
    if (this.state.failed && JSON.stringify(of) !== JSON.stringify(this.props.of))
      this.setState({ failed: null });
  }

  override render({ children, fallback }: Props, { failed }: State): ComponentChildren {
    return failed ? fallback(failed.error, () => this.setState({ failed: null })) : children;
  }
}
