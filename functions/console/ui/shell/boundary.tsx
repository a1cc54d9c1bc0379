import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  /** A new address is a new try. */
  readonly at: string;
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly at: string;
  readonly broken: boolean;
}

/** A screen that cannot be drawn or loaded takes nothing but itself off the page. React knows this by a class only. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { broken: true };
  }

  static getDerivedStateFromProps({ at }: BoundaryProps, before: BoundaryState): BoundaryState | null {
    return at === before.at ? null : { at, broken: false };
  }

  override readonly state: BoundaryState = { at: this.props.at, broken: false };

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback : this.props.children;
  }
}
