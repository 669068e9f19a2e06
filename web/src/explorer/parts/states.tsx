import { useEffect, useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';

import type { Asked } from '../app/ask';

/** Faster answers show no sign of waiting, in milliseconds. */
const PATIENCE = 300;

interface LoadingProps {
  /** What is awaited: "the role". */
  readonly what: string;
}

/** A segment that travels on a pale line, with the shape of what comes. */
export function Loading({ what }: LoadingProps) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return <div className="loading" aria-busy="true" />;
  return (
    <div className="loading wrap" aria-busy="true">
      <p className="vh" role="status">
        Loading {what}
      </p>
      <svg viewBox="0 0 820 92" aria-hidden="true">
        <line x1="20" x2="800" y1="46" y2="46" stroke="var(--rule)" strokeWidth="12" strokeLinecap="round" />
        <line className="run" x1="20" x2="330" y1="46" y2="46" stroke="var(--rule-strong)" strokeWidth="12" strokeLinecap="round" />
        <circle cx="20" cy="46" r="12" fill="var(--here)" stroke="var(--ink)" strokeWidth="5.5" />
        <circle cx="800" cy="46" r="12" fill="var(--surface)" stroke="var(--rule-strong)" strokeWidth="5.5" />
      </svg>
      <i />
      <i />
      <i />
    </div>
  );
}

interface FailedProps {
  /** What could not be loaded: "The role". */
  readonly what: string;
  readonly error: CombinedError;
  readonly again: () => void;
}

/** What failed, that nothing is lost, how to name it, and a way on. */
export function Failed({ what, error, again }: FailedProps) {
  return (
    <div className="panel pad err" role="alert">
      <p>
        <b>{what} could not be loaded.</b>
      </p>
      <p className="small">
        {why(error)} What you entered is kept. {requestId(error)}
      </p>
      <p className="way-on">
        <button type="button" className="btn" onClick={again}>
          Try again
        </button>
      </p>
    </div>
  );
}

function why({ networkError, graphQLErrors }: CombinedError): string {
  if (networkError?.name === 'TimeoutError') return 'The service did not answer in time.';
  if (networkError) return 'The service cannot be reached.';
  return graphQLErrors.map(({ message }) => message).join(' ');
}

function requestId({ response, graphQLErrors }: CombinedError): string {
  const headers = (response as Response | undefined)?.headers;
  const id = headers?.get('x-request-id') ?? graphQLErrors[0]?.extensions['requestId'];
  return typeof id === 'string' ? `Request ${id}.` : '';
}

interface NothingProps {
  /** What was asked and is not there, as a sentence. */
  readonly title: string;
  /** The nearest thing that exists, and one way on. */
  readonly children?: ReactNode;
}

/** Nothing was found, and what is near. */
export function Nothing({ title, children }: NothingProps) {
  return (
    <div className="panel pad">
      <p>
        <b>{title}</b>
      </p>
      {children && <div className="small">{children}</div>}
    </div>
  );
}

interface AnsweredProps<Data> {
  readonly asked: Asked<Data>;
  /** "the role", as it stands in "Loading the role". */
  readonly what: string;
  readonly children: (data: Data) => ReactNode;
}

/** The answer, or that it is awaited, or that it failed. */
export function Answered<Data>({ asked, what, children }: AnsweredProps<Data>) {
  const { data, error, again } = asked;
  if (data) return children(data);
  if (!error) return <Loading what={what} />;
  return (
    <div className="wrap stand-alone">
      <Failed what={what.slice(0, 1).toUpperCase() + what.slice(1)} error={error} again={again} />
    </div>
  );
}
