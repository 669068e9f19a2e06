import { useCallback } from 'react';
import { useQuery, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';

import type { TypedDocumentString } from '../generated';

/** An operation as it is sent. */
export interface Operation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A question and how far its answer is. */
export interface Asked<Data> {
  /** The last answer; that to the variables before stays until the new one is there. */
  readonly data: Data | undefined;
  /** Whether an answer is awaited. */
  readonly isAsking: boolean;
  readonly error: CombinedError | undefined;
  readonly again: () => void;
  /** For "Show the query". */
  readonly operation: Operation;
}

interface Options {
  /** Not asked while true. */
  readonly pause?: boolean;
}

/** Asks the service; the answer comes from the cache where it is there. */
export function useAsk<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { pause = false }: Options = {},
): Asked<Data> {
  // urql parses texts itself; only its types ask for a document.
  const query = String(document) as unknown as TypedDocumentNode<Data, AnyVariables>;
  const [{ data, fetching, stale, error }, execute] = useQuery({ query, variables, pause });
  const again = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  return { data, isAsking: fetching || stale, error, again, operation: operationOf(document, variables) };
}

/** A question as it is sent. */
export function operationOf<Data, Variables extends Record<string, unknown>>(document: TypedDocumentString<Data, Variables>, variables: Variables): Operation {
  return { text: String(document).trim(), variables };
}
