import { Component, type ReactNode } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

interface FaultProps {
  /** What could not be drawn: “This screen”. */
  what: string;
  children: ReactNode;
}

/** Keeps the rest of the window alive when one part cannot be drawn. React catches such faults only in a class. */
export class Fault extends Component<FaultProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice
        tone="error"
        title={`${this.props.what} could not be shown.`}
        action={
          <Button size="small" onPress={() => this.setState({ failed: false })}>
            Try again
          </Button>
        }
      >
        Nothing you saved is lost. If it happens again, close Understudy and open it again.
      </Notice>
    );
  }
}
