import './home.css';

import { useMemo } from 'react';

import { useAsk } from '../../app/ask';
import { to } from '../../app/routes';
import { useTitle } from '../../app/title';
import { HomeDocument, type HomeQuery } from '../../generated';
import { Failed } from '../../parts/states';
import { Tools } from '../../parts/tools';
import { number } from '../../parts/words';
import { Journeys } from './journeys';
import { ChangeList } from './change-list';
import { changesOf, drawnChanges, seriated } from './changes';
import { PlanCard } from './plan-card';
import { byName, stripOf } from './strip';
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
        <div className="lead">
          <h1>Where could your work take you?</h1>
          <p className="sub">Plan a career the way you plan a journey: every change of role with its time, its pay, the skills to gain and the reason it works.</p>
          <PlanCard />
          <Facts data={data} />
        </div>
        <section className="mapbox" aria-labelledby="lines">
          <div className="maphd">
            <h2 id="lines">{titleOf(data?.tracks.totalCount)}</h2>
            {data?.tracks.totalCount !== 0 && (
              <p className="key" aria-hidden="true">
                <span className="kc">12</span>roles at that level
                {data?.busy?.edges.length !== 0 && (
                  <>
                    <span className="kd" />
                    busiest changes between lines
                  </>
                )}
              </p>
            )}
            <Tools operation={operation} />
          </div>
          {data && <Lines data={data} />}
          {!data && (error ? <Failed what="The lines" error={error} again={again} /> : <div className="space" aria-busy="true" />)}
        </section>
        <Journeys />
      </div>
      <div className="wrap">
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

function Lines({ data: { tracks, busy, others } }: { readonly data: HomeQuery }) {
  const { rows, changes, drawn } = useMemo(() => {
    const told = [busy, others].flatMap((page) => page?.edges ?? []);
    const changes = changesOf(told);
    const rows = stripOf(seriated(byName(tracks.edges.map(({ node }) => node)), changes));
    return { rows, changes, drawn: drawnChanges(rows, changes) };
  }, [tracks, busy, others]);
  if (rows.length === 0) return <p className="small">These data have no tracks, so there are no lines to show. Roles are found by the search above.</p>;
  return (
    <>
      <StripMap rows={rows} drawn={drawn} />
      <LineList rows={rows} />
      <ChangeList rows={rows} changes={changes} drawn={drawn} />
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

const WORDS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen'];

/** `The sixteen lines`; just `The lines` until they are counted, and where there are none. */
function titleOf(lines: number | undefined): string {
  if (lines === 1) return 'The line';
  return `The ${lines ? `${WORDS[lines] ?? number(lines)} ` : ''}lines`;
}
