import { useEffect, useState } from 'react';
import { useClient, type TypedDocumentNode } from 'urql';

import { SearchDocument, type SearchKind, type SearchQuery, type SearchQueryVariables } from '../generated';
import { lineOf, lineOfRole, type Line } from './lines';

/** Something that a search has found. */
export interface Found {
  readonly kind: 'role' | 'track';
  readonly slug: string;
  readonly title: string;
  /** The title that matched, where it is another one than the title. */
  readonly matched: string | null;
  /** Null for tracks. */
  readonly level: number | null;
  readonly line: Line;
}

/** What a text has found. */
export interface Findings {
  /** The text that was searched for. */
  readonly text: string;
  readonly found: readonly Found[];
  readonly total: number;
  /** Whether the service failed to answer. */
  readonly isBroken: boolean;
}

const NOTHING: Findings = { text: '', found: [], total: 0, isBroken: false };
/** How long nobody types before the service is asked, in milliseconds. */
const PAUSE = 100;
/** As many are asked for. */
export const FIRST = 6;

/** Searches for what is typed. An answer that comes after more was typed is not wanted: its request is given up. */
export function useSearch(typed: string, kinds: readonly SearchKind[], first = FIRST): Findings {
  const client = useClient();
  const [findings, setFindings] = useState(NOTHING);
  const text = typed.trim();
  const wanted = kinds.join();
  useEffect(() => {
    if (text === '') {
      setFindings(NOTHING);
      return;
    }
    let cancel = () => {};
    const timer = setTimeout(() => {
      const query = String(SearchDocument) as unknown as TypedDocumentNode<SearchQuery, SearchQueryVariables>;
      const variables = { text, kinds: wanted.split(',') as SearchKind[], first };
      const { unsubscribe } = client.query(query, variables).subscribe(({ data, error }) => {
        setFindings(data ? { text, ...read(data.search), isBroken: false } : { ...NOTHING, text, isBroken: error !== undefined });
      });
      cancel = unsubscribe;
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [client, text, wanted, first]);
  return findings;
}

function read({ edges, totalCount }: SearchQuery['search']): { found: Found[]; total: number } {
  const found = edges.flatMap(({ node, matched }): Found[] => {
    if (node.__typename === 'Role') {
      const { slug, title, level } = node;
      return [{ kind: 'role', slug, title, level, line: lineOfRole(node), matched: matched === title ? null : matched }];
    }
    if (node.__typename === 'Track') {
      const { slug, name } = node;
      return [{ kind: 'track', slug, title: name, level: null, line: lineOf(node), matched: null }];
    }
    return [];
  });
  return { found, total: totalCount };
}
