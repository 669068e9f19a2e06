import './compare.css';
import './compare-parts.css';

import { useAsk } from '../../app/ask';
import { useParameters } from '../../app/history';
import { useTitle } from '../../app/title';
import { CompareDocument, CompareOneDocument, type CompareQuery } from '../../generated';
import { Failed, Loading } from '../../parts/states';
import { Tools } from '../../parts/tools';
import { list } from '../../parts/words';
import { Figures } from './figures';
import { Meet } from './meet';
import { compareRatings } from './ratings';
import { Sides } from './sides';
import { SkillsCompared } from './skills-compared';
import { Ways } from './ways';

/** `/compare?a=&b=`: two roles side by side. */
export default function Compare() {
  const parameters = useParameters();
  const slugs = [parameters.get('a') || null, parameters.get('b') || null] as const;
  const [slugA, slugB] = slugs;
  const both = useAsk(CompareDocument, { a: slugA ?? '', b: slugB ?? '' }, { pause: !slugA || !slugB, keeps: true });
  const lone = useAsk(CompareOneDocument, { slug: slugA ?? slugB ?? '' }, { pause: (slugA === null) === (slugB === null) });
  const isBoth = slugA !== null && slugB !== null;
  const asked = isBoth ? both : lone;
  const a = isBoth ? both.data?.a : slugA && lone.data?.role;
  const b = isBoth ? both.data?.b : slugB && lone.data?.role;
  useTitle(a && b ? `${a.title} and ${b.title}` : 'Compare');
  return (
    <div className="v-compare" aria-busy={asked.isAsking && asked.data !== undefined}>
      <div className="cmp">
        <div className="wrap">
          <div className="ct">
            <h1>
              Compare
              {a && b && <span className="vh"> {list([a.title, b.title])}</span>}
            </h1>
            {isBoth && <Tools operation={both.operation} exported={{ part: 'roles', parameters: { roles: `${slugA},${slugB}` } }} />}
          </div>
          <Sides slugs={slugs} a={a || (asked.data ? null : undefined)} b={b || (asked.data ? null : undefined)} />
        </div>
      </div>
      <div className="wrap">
        {asked.error && !asked.data && (
          <div className="sec">
            <Failed what="The comparison" error={asked.error} again={asked.again} />
          </div>
        )}
        {isBoth && !both.data && !both.error && <Loading what="the comparison" />}
        {!isBoth && <p className="sec lead">Choose {slugA || slugB ? 'the other role' : 'two roles'}: pay, outlook, skills, and the way from each to the other stand side by side.</p>}
        {isBoth && both.data?.a && both.data.b && <Compared a={both.data.a} b={both.data.b} />}
      </div>
    </div>
  );
}

type Role = NonNullable<CompareQuery['a']>;

function Compared({ a, b }: { readonly a: Role; readonly b: Role }) {
  const compared = compareRatings(a.ratings, b.ratings);
  if (a.slug === b.slug) return <p className="sec lead">These are one and the same role. Change one of them.</p>;
  return (
    <>
      <Ways a={a} b={b} />
      <Figures a={a} b={b} />
      {(a.ratings.edges.length > 0 || b.ratings.edges.length > 0) && <SkillsCompared a={a.title} b={b.title} compared={compared} />}
      <Meet a={a} b={b} />
    </>
  );
}
