import './home.css';

import { useAsk } from '../../app/ask';
import { to } from '../../app/routes';
import { useTitle } from '../../app/title';
import { HomeDocument, type HomeQuery } from '../../generated';
import { Failed } from '../../parts/states';
import { Tools } from '../../parts/tools';
import { number } from '../../parts/words';
import { Journeys } from './journeys';
import { PlanCard } from './plan-card';
import { stripOf } from './strip';
import { LineList, StripMap } from './strip-map';

const EXAMPLE = `{
  shortestPath(from: { slug: "nursing-assistants" }, to: { slug: "nurse-practitioners" }) {
    ... on CareerPath {
      totals { months skillsToGain }
      steps { transition { kind to { title } rationale } }
    }
    ... on NoPath { message }
  }
}`;

/** The front page: plan a path, or look at the lines. */
export default function Home() {
  useTitle(null);
  const asked = useAsk(HomeDocument, {});
  const { data, error, again, operation } = asked;
  return (
    <div className="v-home">
      <div className="hero wrap">
        <div>
          <h1>Where could your work take you?</h1>
          <p className="sub">Plan a career the way you plan a journey: every change of role with its time, its pay, the skills to gain and the reason it works.</p>
          <PlanCard />
          <Facts data={data} />
        </div>
        <section className="mapbox" aria-labelledby="lines">
          <div className="maphd">
            <h2 id="lines">The {data ? inWords(data.tracks.totalCount) : ''} lines</h2>
            <p className="key" aria-hidden="true">
              <span className="kc">12</span>roles at that level
            </p>
            <Tools operation={operation} />
          </div>
          {data && <Lines tracks={data.tracks} />}
          {!data && (error ? <Failed what="The lines" error={error} again={again} /> : <div className="space" aria-busy="true" />)}
        </section>
      </div>
      <div className="wrap">
        <Journeys />
        <section className="sec two">
          <div>
            <h2>Build on it</h2>
            <p className="small">Everything on these pages comes from one GraphQL API. Each view shows the query that made it.</p>
            <p className="way-on">
              <a className="btn" href={to.graphiql({ query: EXAMPLE })}>
                Open GraphiQL
              </a>
            </p>
          </div>
          <pre className="panel" tabIndex={0} aria-label="An example of a query">
            <code>{EXAMPLE}</code>
          </pre>
        </section>
      </div>
    </div>
  );
}

function Lines({ tracks }: { readonly tracks: HomeQuery['tracks'] }) {
  const rows = stripOf(tracks.edges.map(({ node }) => node));
  return (
    <>
      <StripMap rows={rows} />
      <LineList rows={rows} />
    </>
  );
}

function Facts({ data }: { readonly data: HomeQuery | undefined }) {
  const counts = data?.dataset.counts;
  const facts: [string, number | undefined][] = [
    ['roles', counts?.roles],
    ['lines', data?.tracks.totalCount],
    ['advancements', counts?.advancements],
    ['lateral changes', counts?.laterals],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === undefined ? ' ' : number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function inWords(value: number): string {
  return value === 16 ? 'sixteen' : number(value);
}
