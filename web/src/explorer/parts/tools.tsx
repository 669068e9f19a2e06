import type { Operation } from '../app/ask';
import { to } from '../app/routes';
import { ExportMenu, type Exported } from './export-menu';
import { QueryIcon } from './icons';

interface ToolsProps {
  /** What the view has asked. */
  readonly operation: Operation;
  /** What of it can be exported, if anything. */
  readonly exported?: Exported;
}

/** The two quiet buttons of every view, always in this order. */
export function Tools({ operation, exported }: ToolsProps) {
  const { text, variables } = operation;
  const given = Object.keys(variables).length > 0 ? JSON.stringify(variables) : null;
  return (
    <div className="viewbar">
      <a className="btn quiet" href={to.graphiql({ query: text, variables: given })}>
        <QueryIcon />
        Show the query
      </a>
      {exported && <ExportMenu {...exported} />}
    </div>
  );
}
