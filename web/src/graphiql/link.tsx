import { pick, ToolbarButton, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef, useState } from 'react';

/** What an address asks for. */
interface Link {
  readonly query: string;
  /** JSON. */
  readonly variables: string;
  /** Of several operations the one to run; null for the first. */
  readonly operationName: string | null;
}

/** What an address asks for: `?query=&variables=&operationName=`. Null without a query. */
export function readLink(search: string): Link | null {
  const parameters = new URLSearchParams(search);
  const query = parameters.get('query');
  if (!query) return null;
  const variables = parameters.get('variables') ?? '';
  const operationName = parameters.get('operationName') || null;
  try {
    return { query, variables: variables && JSON.stringify(JSON.parse(variables), null, 2), operationName };
  } catch {
    // Shown as it is: the editor marks what is wrong with it.
    return { query, variables, operationName };
  }
}

/** The address that opens this operation. */
function writeLink({ query, variables, operationName }: Link): string {
  const parameters = new URLSearchParams({ query });
  if (variables.trim()) parameters.set('variables', variables);
  if (operationName) parameters.set('operationName', operationName);
  return `${location.origin}${location.pathname}?${parameters}`;
}

/** Takes the operation out of the address bar once another one is shown, so that a reload does not bring it back. */
export function forgetLink(shown: { query?: string | null; variables?: string | null } | undefined): void {
  const linked = readLink(location.search);
  if (!linked || (linked.query === shown?.query && linked.variables === (shown?.variables ?? ''))) return;
  history.replaceState(null, '', location.pathname);
}

/** Chooses the operation that an address names, as soon as GraphiQL has read the document that it came with. */
export function useNamedOperation(linked: Link | null): void {
  const { operations, operationName, queryEditor } = useGraphiQL(pick('operations', 'operationName', 'queryEditor'));
  const { setOperationName } = useGraphiQLActions();
  const wanted = useRef(linked?.operationName ?? null);
  useEffect(() => {
    if (!wanted.current || !operations || !queryEditor) return;
    const isThere = queryEditor.getValue() === linked?.query && operations.some(({ name }) => name?.value === wanted.current);
    if (isThere && operationName !== wanted.current) setOperationName(wanted.current);
    wanted.current = null;
  }, [linked, operations, operationName, queryEditor, setOperationName]);
}

/** Puts the address of the shown operation into the address bar and onto the clipboard. */
export function CopyLink() {
  const { queryEditor, variableEditor, operations, operationName } = useGraphiQL(pick('queryEditor', 'variableEditor', 'operations', 'operationName'));
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => setDone(false), 2_000);
    return () => clearTimeout(timer);
  }, [isDone]);
  const copy = () => {
    const isOneOfSeveral = operations && operations.length > 1;
    const link = writeLink({
      query: queryEditor?.getValue() ?? '',
      variables: variableEditor?.getValue() ?? '',
      operationName: (isOneOfSeveral && operationName) || null,
    });
    history.replaceState(null, '', link);
    setDone(true);
    // Without a secure origin there is no clipboard; the address bar has it all the same.
    navigator.clipboard?.writeText(link).catch(() => undefined);
  };
  return (
    <ToolbarButton onClick={copy} label={isDone ? 'The address is this operation now' : 'Link to this operation'}>
      <svg className="graphiql-toolbar-icon" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
        <path d="M6.5 9.5a3 3 0 0 0 4.2 0l2.4-2.4a3 3 0 0 0-4.2-4.2L8 3.8" />
        <path d="M9.5 6.500a3 3 0 0 0-4.2 0L2.900 8.900a3 3 0 0 0 4.200 4.200l.9-.9" />
      </svg>
    </ToolbarButton>
  );
}
