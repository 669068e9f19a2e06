import { to } from '../../app/routes';
import type { CompareQuery, DirectFragment, GapFragment } from '../../generated';
import { Kind } from '../../parts/kind';
import { count, list, payChange, time } from '../../parts/words';

type Role = NonNullable<CompareQuery['a']>;

interface WaysProps {
  readonly a: Role;
  readonly b: Role;
}

/** How one gets from each role to the other. */
export function Ways({ a, b }: WaysProps) {
  return (
    <section className="sec ways" aria-label="From each role to the other">
      <Way from={a} target={b} />
      <Way from={b} target={a} />
    </section>
  );
}

function Way({ from, target }: { readonly from: Role; readonly target: Role }) {
  const direct = from.outgoing.edges.find(({ node }) => node.to.slug === target.slug)?.node;
  const gap = from.gap && gapInWords(from.gap);
  return (
    <div className="panel way">
      {direct ? (
        <p className="wt">
          <Kind kind={direct.kind} />
          <b>{time(direct.months.total)}</b>
        </p>
      ) : (
        <p className="wt none">No single step</p>
      )}
      <p>
        From {from.title} to {target.title}
        {direct ? `: ${partsInWords(direct)}; ${payChange(direct.payChange)}.` : ' no one transition leads; a path may.'} {gap}
      </p>
      <a className="btn" href={to.paths({ from: from.slug, to: target.slug })}>
        {direct ? 'Plan this path' : 'Find a path'}
        <span className="vh">
          {' '}
          from {from.title} to {target.title}
        </span>
      </a>
    </div>
  );
}

function partsInWords({ months }: DirectFragment): string {
  const parts = [
    ['study', months.study],
    ['experience', months.experience],
    ['training', months.training],
    ['settling in', months.settlingIn],
  ] as const;
  const spent = parts.filter(([, value]) => value > 0).map(([name, value]) => `${name} ${time(value)}`);
  return spent.length > 0 ? list(spent) : 'no time to speak of';
}

function gapInWords({ coverage, missing }: GapFragment): string {
  const skills = missing.length === 0 ? 'No essential skill to gain' : `${count(missing.length, 'essential skill')} to gain`;
  return coverage === null ? `${skills}.` : `${skills}; ${Math.round(coverage * 100)} of 100 points covered already.`;
}
