import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';

import { to } from '../app/routes';
import { ExportIcon } from './icons';

/** A part of the graph that the service exports; docs/exports.md lists them. */
export interface Exported {
  readonly part: 'path' | 'neighbourhood' | 'ladder' | 'track' | 'roles';
  readonly parameters: Readonly<Record<string, string | number | null | undefined>>;
}

const FORMATS = [
  { format: 'svg', name: 'SVG', use: 'a picture for slides and pages' },
  { format: 'dot', name: 'DOT', use: 'for Graphviz' },
  { format: 'graphml', name: 'GraphML', use: 'for Gephi, yEd, networkx' },
  { format: 'mermaid', name: 'Mermaid', use: 'for Markdown' },
  { format: 'cytoscape', name: 'Cytoscape', use: 'JSON for Cytoscape' },
  { format: 'layout', name: 'JSON', use: 'the places of the picture' },
];

/** A button that unfolds the formats. They are links: a list of files, not a menu of commands. */
export function ExportMenu({ part, parameters }: Exported) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const close = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="export" onBlur={close} onKeyDown={onKey}>
      <button ref={button} type="button" className="btn quiet" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <ExportIcon />
        Export
      </button>
      <ul id={id} className="panel float" hidden={!isOpen}>
        {FORMATS.map(({ format, name, use }) => (
          <li key={format}>
            <a href={to.export(part, format, parameters)} target="_blank" rel="noopener">
              <b>{name}</b> <span className="note">{use}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
