import { useAsk } from '../../app/ask';
import { NearNameDocument } from '../../generated';
import { Bullet } from '../../parts/line';
import { lineOfRole } from '../../parts/lines';
import { Nothing } from '../../parts/states';
import { addressOf, type Question } from './question';

interface UnknownEndsProps {
  readonly question: Question;
  readonly unknown: { readonly from: boolean; readonly target: boolean };
}

/** An address that names a role that is not there: what is near. */
export function UnknownEnds({ question, unknown }: UnknownEndsProps) {
  return (
    <div className="wrap alone" role="alert">
      <h1>No such role</h1>
      {unknown.from && question.from && <Unknown name={question.from} addressFor={(from) => addressOf(question, { from })} />}
      {unknown.target && question.target && <Unknown name={question.target} addressFor={(target) => addressOf(question, { target })} />}
    </div>
  );
}

function Unknown({ name, addressFor }: { readonly name: string; readonly addressFor: (slug: string) => string }) {
  const text = name.replaceAll('-', ' ');
  const { data } = useAsk(NearNameDocument, { text });
  const near = data?.search.edges.flatMap(({ node }) => (node.__typename === 'Role' ? [node] : [])) ?? [];
  return (
    <Nothing title={`No role is called “${text}”.`}>
      {near.length > 0 && <p>Nearest:</p>}
      <ul className="near">
        {near.map((role) => (
          <li key={role.id}>
            <Bullet line={lineOfRole(role)} /> <a href={addressFor(role.slug)}>{role.title}</a>
          </li>
        ))}
      </ul>
      {near.length === 0 && <p>Choose a role in the box above.</p>}
    </Nothing>
  );
}
