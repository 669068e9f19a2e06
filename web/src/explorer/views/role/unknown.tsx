import { useAsk } from '../../app/ask';
import { to } from '../../app/routes';
import { useTitle } from '../../app/title';
import { NearestDocument } from '../../generated';
import { Bullet } from '../../parts/line';
import { lineOfRole } from '../../parts/lines';
import { Nothing } from '../../parts/states';

/** There is no such role; these are near. */
export function UnknownRole({ slug }: { readonly slug: string }) {
  useTitle('No such role');
  const text = slug.replaceAll('-', ' ');
  const { data } = useAsk(NearestDocument, { text });
  const near = data?.search.edges.flatMap(({ node }) => (node.__typename === 'Role' ? [node] : [])) ?? [];
  return (
    <div className="wrap stand-alone">
      <h1>No such role</h1>
      <Nothing title={`No role is called “${text}”.`}>
        {near.length > 0 && (
          <>
            <p>Nearest:</p>
            <ul className="near">
              {near.map((role) => (
                <li key={role.id}>
                  <Bullet line={lineOfRole(role)} /> <a href={to.role(role.slug)}>{role.title}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          Search in the head of the page, or browse <a href={to.tracks()}>the lines</a>.
        </p>
      </Nothing>
    </div>
  );
}
