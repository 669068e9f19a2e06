import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useClient, type CombinedError } from 'urql';

import type { TypedDocumentString } from '../generated';
import { answersOf, keyOf, NOT_ASKED, type Answers, type Operation } from './answers';

export type { Operation } from './answers';

/** A question and how far its answer is. */
export interface Asked<Data> {
  /** The answer; with `keeps` that to the variables before, as long as the own one is awaited. */
  readonly data: Data | undefined;
  /** Whether an answer is awaited: then `data` may be that to other variables, and whoever shows it marks it as busy. */
  readonly isAsking: boolean;
  readonly error: CombinedError | undefined;
  readonly again: () => void;
  /** For "Show the query". */
  readonly operation: Operation;
}

interface Options {
  /** Not asked while true. */
  readonly pause?: boolean;
  /** Whether the last answer stays while that to other variables is awaited. */
  readonly keeps?: boolean;
}

/** Asks the service; the answer comes from the cache where it is there. */
export function useAsk<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  options: Options = {},
): Asked<Data> {
  return useAnswers(answersOf(useClient()), document, variables, options);
}

/** The same, of answers that are kept elsewhere. */
export function useAnswers<Data, Variables extends Record<string, unknown>>(
  answers: Answers,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { pause = false, keeps = false }: Options,
): Asked<Data> {
  const asked = operationOf(document, variables);
  const key = keyOf(asked);
  // Variables are new objects at every rendering; what counts is what they say.
  const operation = useMemo(() => asked, [key]);
  const isFirst = !pause && answers.read(operation) === NOT_ASKED;
  // At once rather than in an effect: what is cached is shown without a wait, and nobody else listens yet.
  if (isFirst) answers.ask(operation);
  const subscribe = useCallback((listener: () => void) => (pause ? () => {} : answers.subscribe(operation, listener)), [answers, operation, pause]);
  const answer = useSyncExternalStore(subscribe, () => (pause ? NOT_ASKED : answers.read(operation)));
  const own = answer.data as Data | undefined;
  const [last, setLast] = useState(own);
  if (keeps && own !== undefined && own !== last) setLast(own);
  const again = useCallback(() => answers.again(operation), [answers, operation]);
  const isAsking = answer.isAsking || (answer === NOT_ASKED && !pause);
  return { data: own ?? (keeps && isAsking && !answer.error ? last : undefined), isAsking, error: answer.error, again, operation };
}

/** A question as it is sent. */
export function operationOf<Data, Variables extends Record<string, unknown>>(document: TypedDocumentString<Data, Variables>, variables: Variables): Operation {
  return { text: String(document).trim(), variables };
}
