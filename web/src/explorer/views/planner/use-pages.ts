import { useState } from 'react';

import { operationOf, useAsk, type Asked, type Operation } from '../../app/ask';
import type { TypedDocumentString } from '../../generated';

/** A page of a list, as the service gives it. */
export interface Page<Edge> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly Edge[];
}

/** A list and how much of it is there. */
export interface Pages<Data, Edge> {
  readonly edges: readonly Edge[];
  /** How many there are in all; null as long as it is not known. */
  readonly total: number | null;
  readonly isWhole: boolean;
  /** The last answer, for what it says besides. */
  readonly data: Data | undefined;
  readonly error: Asked<Data>['error'];
  readonly again: () => void;
  /** That of the first page. */
  readonly operation: Operation;
}

/** The pages before the one that is asked for. */
interface Kept<Edge> {
  readonly key: string;
  readonly after: string | null;
  readonly edges: readonly Edge[];
  readonly total: number | null;
}

type Paged = Record<string, unknown> & { after?: string | null };

/** Asks for a whole list, page by page; what is there is shown meanwhile. */
export function usePages<Data, Variables extends Paged, Edge>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  pageOf: (data: Data) => Page<Edge> | null | undefined,
  { pause = false } = {},
): Pages<Data, Edge> {
  const key = JSON.stringify(variables);
  const [kept, setKept] = useState<Kept<Edge>>({ key, after: null, edges: [], total: null });
  const before = kept.key === key ? kept : { key, after: null, edges: [], total: null };
  const asked = useAsk(document, before.after === null ? variables : { ...variables, after: before.after }, { pause });
  const page = asked.data && pageOf(asked.data);
  const edges = page ? [...before.edges, ...page.edges] : before.edges;
  const total = page?.totalCount ?? before.total;
  const next = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  if (next && next !== before.after) setKept({ key, after: next, edges, total });
  return {
    edges,
    total,
    isWhole: page !== undefined && page !== null && next === null,
    data: asked.data,
    error: asked.error,
    again: asked.again,
    operation: operationOf(document, variables),
  };
}
