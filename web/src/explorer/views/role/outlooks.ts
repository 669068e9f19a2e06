import { useEffect, useState } from 'react';
import { useClient, type Client, type TypedDocumentNode } from 'urql';

import { OutlooksDocument, type OutlooksQuery, type OutlooksQueryVariables } from '../../generated';

const QUERY = String(OutlooksDocument) as unknown as TypedDocumentNode<OutlooksQuery, OutlooksQueryVariables>;

/**
 * The changes of all categories in percent, over the same years: a hundred at a time, until the list ends. Null until they are there.
 */
export function useOutlooks(fromYear: number, toYear: number): readonly number[] | null {
  const client = useClient();
  const [outlooks, setOutlooks] = useState<readonly number[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void all(client, fromYear, toYear, () => isWanted).then((found) => isWanted && setOutlooks(found));
    return () => {
      isWanted = false;
    };
  }, [client, fromYear, toYear]);
  return outlooks;
}

async function all(client: Client, fromYear: number, toYear: number, isWanted: () => boolean): Promise<number[] | null> {
  const changes: number[] = [];
  let after: string | null = null;
  while (isWanted()) {
    const { data }: { data?: OutlooksQuery | undefined } = await client.query(QUERY, { after });
    if (!data) return null;
    for (const { node } of data.categories.edges) {
      if (node.outlook?.fromYear === fromYear && node.outlook.toYear === toYear) changes.push(node.outlook.changePercent);
    }
    if (!data.categories.pageInfo.hasNextPage) return changes;
    after = data.categories.pageInfo.endCursor;
  }
  return null;
}
