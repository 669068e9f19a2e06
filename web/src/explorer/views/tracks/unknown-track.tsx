import { useAsk } from '../../app/ask';
import { to } from '../../app/routes';
import { useTitle } from '../../app/title';
import { LineNamesDocument } from '../../generated';
import { Bullet } from '../../parts/line';
import { lineOf } from '../../parts/lines';
import { Nothing } from '../../parts/states';

/** There is no such line; these there are. */
export function UnknownTrack({ slug }: { readonly slug: string }) {
  useTitle('No such line');
  const { data } = useAsk(LineNamesDocument, {});
  return (
    <div className="wrap stand-alone">
      <h1>No such line</h1>
      <Nothing title={`No line is called “${slug.replaceAll('-', ' ')}”.`}>
        <ul className="near">
          {data?.tracks.edges.map(({ node }) => (
            <li key={node.id}>
              <Bullet line={lineOf(node)} /> <a href={to.track(node.slug)}>{node.name}</a>
            </li>
          ))}
        </ul>
      </Nothing>
    </div>
  );
}
