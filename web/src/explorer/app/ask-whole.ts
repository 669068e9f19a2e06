import { useCallback, useEffect, useState } from 'react';
import type { AnyVariables, CombinedError, TypedDocumentNode } from 'urql';

import type { TypedDocumentString } from '../generated';
import type { Asked } from './ask';
import { wholeClient } from './client';

/** As many answers are kept, the last ones. */
const KEPT = 12;
const kept = new Map<string, unknown>();

interface Answer<Data> {
  readonly key: string;
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
}

/**
 * As `useAsk`, for answers of thousands of objects, such as drawings: they are kept as they come. The cache would take an answer apart
 * by id, which takes longer than to ask anew, and it asks for the type of every object, which counts towards what an answer may cost.
 */
export function useAskWhole<Data, Variables extends Record<string, unknown>>(document: TypedDocumentString<Data, Variables>, variables: Variables): Asked<Data> {
  const text = String(document);
  const key = JSON.stringify([text, variables]);
  const [answer, setAnswer] = useState<Answer<Data>>({ key, data: undefined, error: undefined });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (kept.has(key)) return;
    // urql parses texts itself; only its types ask for a document.
    const query = text as unknown as TypedDocumentNode<Data, AnyVariables>;
    const { unsubscribe } = wholeClient.query(query, variables).subscribe(({ data, error }) => {
      if (data && !error) keep(key, data);
      setAnswer({ key, data, error });
    });
    return unsubscribe;
    // The key holds the text and the variables.
  }, [key, tries]);
  const again = useCallback(() => setTries((before) => before + 1), []);
  const data = (kept.get(key) as Data | undefined) ?? answer.data;
  const isCurrent = kept.has(key) || (answer.key === key && (answer.data !== undefined || answer.error !== undefined));
  return { data, isAsking: !isCurrent, error: answer.key === key ? answer.error : undefined, again, operation: { text: text.trim(), variables } };
}

function keep(key: string, data: unknown): void {
  kept.set(key, data);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}
