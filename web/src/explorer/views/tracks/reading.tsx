import type { Drawing } from '../../parts/map/drawing';
import { count } from '../../parts/words';

/** As many roles are named. */
const SHOWN = 8;

interface ReadingProps {
  readonly drawing: Drawing;
  readonly focusOf: (slug: string) => string;
}

/** With nothing in focus: how to read the map, and where to begin. */
export function Reading({ drawing, focusOf }: ReadingProps) {
  const joined = drawing.ordered.map(({ slug, title }) => {
    const { out, in: into } = drawing.joined.get(slug) ?? { out: [], in: [] };
    return { slug, title, transitions: out.length + into.length };
  });
  const most = joined.sort((a, b) => b.transitions - a.transitions || a.slug.localeCompare(b.slug, 'en')).slice(0, SHOWN);
  return (
    <>
      <p className="note">Nothing in focus</p>
      <h2>Reading the map</h2>
      <p className="small">
        Level runs across, pathways run down. A solid line is a role’s main way up on this line; a dashed bracket joins neighbours that people can change
        between. Choose a role to see all its transitions.
      </p>
      <section>
        <h3>Where most lines meet</h3>
        <ul>
          {most.map(({ slug, title, transitions }) => (
            <li key={slug}>
              <a href={focusOf(slug)}>
                {title}
                <small>{count(transitions, 'transition')}</small>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <p className="note help keys">
        <kbd>←</kbd>
        <kbd>↑</kbd>
        <kbd>→</kbd>
        <kbd>↓</kbd> along transitions · <kbd>F</kbd> focus · <kbd>Enter</kbd> open · <kbd>Esc</kbd> clear · <kbd>+</kbd>
        <kbd>−</kbd>
        <kbd>0</kbd> zoom. Ctrl and the wheel zoom, too.
      </p>
    </>
  );
}
