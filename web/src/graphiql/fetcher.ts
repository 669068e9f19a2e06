import { getIntrospectionQuery, getOperationAST, parse } from 'graphql';

interface Request {
  query: string;
  operationName?: string | null;
  variables?: unknown;
}

/** With all that our server tells: GraphiQL itself does not ask for `isOneOf`. */
const INTROSPECTION = getIntrospectionQuery({
  descriptions: true,
  directiveIsRepeatable: true,
  inputValueDeprecation: true,
  oneOf: true,
  schemaDescription: true,
  specifiedByUrl: true,
});

/** Asks the service that sent this page. */
export async function ask(request: Request, options?: { headers?: Record<string, string> }): Promise<object> {
  const isIntrospection = request.operationName === 'IntrospectionQuery';
  const { query, variables } = request;
  const operationName = isIntrospection ? 'IntrospectionQuery' : meant(request);
  const response = await fetch(new URL('graphql', document.baseURI), {
    method: 'POST',
    headers: {
      Accept: 'application/graphql-response+json, application/json;q=0.9',
      'Content-Type': 'application/json',
      ...options?.headers,
    },
    body: JSON.stringify({ query: isIntrospection ? INTROSPECTION : query, operationName, variables }),
  }).catch((cause: unknown) => {
    throw new Error('The service does not answer. Is it running?', { cause });
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as object;
  } catch {
    // A proxy's page, for example.
    throw new Error(`The answer is no JSON (status ${response.status}): ${text.slice(0, 200)}`);
  }
}

/** The name of the operation to run. Just after a change of tabs GraphiQL still tells that of the tab before. */
function meant({ query, operationName }: Request): string | undefined {
  if (!operationName) return undefined;
  try {
    return getOperationAST(parse(query), operationName) ? operationName : undefined;
  } catch {
    // The service says better what is wrong with it.
    return operationName;
  }
}
