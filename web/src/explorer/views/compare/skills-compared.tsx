import { isPlural, list } from '../../parts/words';
import { isLopsided, type Rated, type RatingsCompared } from './ratings';

/** Names listed at most. */
const NAMES = 12;

interface SkillsProps {
  readonly a: string;
  readonly b: string;
  readonly compared: RatingsCompared;
}

/** The levels that both roles need, as dumbbells. */
export function SkillsCompared({ a, b, compared }: SkillsProps) {
  const { moreInA, moreInB, alike, onlyA, onlyB } = compared;
  const sides = [
    { who: b, ratings: moreInB },
    { who: a, ratings: moreInA },
  ];
  // Side by side they would leave half the page empty: then the longer list comes first, in two columns.
  const isOneSided = isLopsided(moreInA.length, moreInB.length);
  if (isOneSided) sides.sort((p, q) => q.ratings.length - p.ratings.length);
  return (
    <section className="sec" aria-labelledby="levels">
      <div className="sh">
        <h2 id="levels">Skills and knowledge, level needed</h2>
        <p className="note keyl" aria-hidden="true">
          <span>
            <span className="mk ca" />
            {a}
          </span>
          <span>
            <span className="mk cb" />
            {b}
          </span>
        </p>
      </div>
      <p className="note what">What is essential to either: an importance of 50 or more of 100.</p>
      <div className={isOneSided ? 'sk2 one' : 'sk2'}>
        {sides.map((side) => (
          <Side key={side.who} {...side} a={a} b={b} />
        ))}
      </div>
      <Names what={`About the same in ${alike.length}`} names={alike.map(({ name }) => name)} />
      <Names what={`Rated only for ${a}`} names={onlyA} />
      <Names what={`Rated only for ${b}`} names={onlyB} />
    </section>
  );
}

interface SideProps {
  readonly who: string;
  readonly ratings: readonly Rated[];
  readonly a: string;
  readonly b: string;
}

function Side({ who, ratings, a, b }: SideProps) {
  return (
    <div>
      <h3>
        {who} {isPlural(who) ? 'need' : 'needs'} more <small>{ratings.length > 0 ? ratings.length : 'nothing by 5 points or more'}</small>
      </h3>
      {ratings.length > 0 && (
        <ul className="cs">
          {ratings.map((one) => (
            <Dumbbell key={one.slug} rated={one} a={a} b={b} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Dumbbell({ rated, a, b }: { readonly rated: Rated; readonly a: string; readonly b: string }) {
  const difference = Math.abs(rated.b - rated.a);
  return (
    <li>
      <span>{rated.name}</span>
      <span className="ax" aria-hidden="true">
        <i style={{ left: `${Math.min(rated.a, rated.b)}%`, width: `${difference}%` }} />
        <b className="ca" style={{ left: `${rated.a}%` }} />
        <b className="cb" style={{ left: `${rated.b}%` }} />
      </span>
      <em>
        +{difference}
        <span className="vh">
          {' '}
          points: {a} {rated.a}, {b} {rated.b} of 100
        </span>
      </em>
    </li>
  );
}

function Names({ what, names }: { readonly what: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const more = names.length - NAMES;
  return (
    <p className="eq">
      <b>{what}:</b> {list(more > 0 ? [...names.slice(0, NAMES), `${more} more`] : names)}
    </p>
  );
}
