import { useEffect, useState } from 'react';
import { useClient, type Client, type TypedDocumentNode } from 'urql';

import { OutlooksDocument, type OutlooksQuery, type OutlooksQueryVariables } from '../../generated';

const QUERY = String(OutlooksDocument) as unknown as TypedDocumentNode<OutlooksQuery, OutlooksQueryVariables>;

/**
 * The changes of all categories in percent, over the same years, once they are wanted: two hundred at a time, until none is left. Null
 * until they are there.
 */
export function useOutlooks(fromYear: number, toYear: number, isWanted: boolean): readonly number[] | null {
  const client = useClient();
  const [outlooks, setOutlooks] = useState<readonly number[] | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isShown = true;
    void all(client, fromYear, toYear, () => isShown).then((found) => isShown && setOutlooks(found));
    return () => {
      isShown = false;
    };
  }, [client, fromYear, toYear, isWanted]);
  return outlooks;
}

async function all(client: Client, fromYear: number, toYear: number, isShown: () => boolean): Promise<number[] | null> {
  const changes = new Map<string, number | null>();
  let after: string | null = null;
  let before: string | null = null;
  while (isShown()) {
    const data: OutlooksQuery | undefined = (await client.query(QUERY, { after, before })).data;
    if (!data) return null;
    const known = changes.size;
    // The last two pages overlap.
    for (const { node: { id, outlook } } of [...data.head.edges, ...data.tail.edges]) {
      changes.set(id, outlook?.fromYear === fromYear && outlook.toYear === toYear ? outlook.changePercent : null);
    }
    if (changes.size >= data.head.totalCount || changes.size === known) return [...changes.values()].filter((change) => change !== null);
    [after, before] = [data.head.pageInfo.endCursor, data.tail.pageInfo.startCursor];
  }
  return null;
}
