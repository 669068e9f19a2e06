import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** A fault of ours stays within the view, and says so. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="wrap stand-alone">
        <div className="panel pad err" role="alert">
          <p>
            <b>This view could not be shown.</b>
          </p>
          <p className="small">{error.message}</p>
          <p className="way-on">
            <button type="button" className="btn" onClick={() => location.reload()}>
              Load it again
            </button>
          </p>
        </div>
      </div>
    );
  }
}
