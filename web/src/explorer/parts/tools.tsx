import type { Operation } from '../app/ask';
import { together } from '../app/documents';
import { to } from '../app/routes';
import { ExportMenu, type Exported } from './export-menu';
import { QueryIcon } from './icons';

interface ToolsProps {
  /** What the view has asked: an operation, or several, the main one first. */
  readonly operation: Operation | readonly Operation[];
  /** What of it can be exported, if anything. */
  readonly exported?: Exported;
}

/** The two quiet buttons of every view, always in this order. */
export function Tools({ operation, exported }: ToolsProps) {
  const { text, variables, name } = together('text' in operation ? [operation] : operation);
  const given = Object.keys(variables).length > 0 ? JSON.stringify(variables) : null;
  return (
    <div className="viewbar">
      <a className="btn quiet" href={to.graphiql({ query: text, variables: given, operationName: name })}>
        <QueryIcon />
        Show the query
      </a>
      {exported && <ExportMenu {...exported} />}
    </div>
  );
}
