import { SourcesDocument } from '../generated';
import { useAsk } from './ask';
import { useLater } from './later';
import { to } from './routes';

/** Shown in GraphiQL by the link "How figures are derived". */
const METHODS = `query Methods {
  dataset {
    methods { id description }
    sources { title publisher release licence url }
  }
}`;

/** Where the data come from, as their licences ask for. */
export function Footer() {
  const { data } = useAsk(SourcesDocument, {}, { pause: !useLater() });
  const sources = data?.dataset.sources ?? [];
  return (
    <footer className="foot">
      <div className="wrap">
        <details>
          <summary>
            {sources.length === 0 ? 'Where the data come from' : `Data: ${sources.map(({ title, publisher }) => `${title}, ${publisher}`).join('; ')}.`}
          </summary>
          <ul>
            {sources.map(({ id, title, release, licence, url, attribution }) => (
              <li key={id}>
                <a href={url}>{title}</a>, release {release}, {licence}. {attribution}
              </li>
            ))}
          </ul>
          {data && <p>Dataset {data.dataset.version}. Kinds and times of transitions are derived; each says how.</p>}
        </details>
        <p>
          <a href={to.graphiql({ query: METHODS })}>How figures are derived</a> · <a href={to.licences()}>Licences</a> ·{' '}
          <a href={to.graphiql()}>GraphQL API</a>
        </p>
      </div>
    </footer>
  );
}
