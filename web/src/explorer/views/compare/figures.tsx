import type { CategoryFiguresFragment } from '../../generated';
import { list, number, pay, signed, word, years } from '../../parts/words';

interface Compared {
  readonly title: string;
  readonly level: number;
  readonly category: CategoryFiguresFragment | null;
}

interface FiguresProps {
  readonly a: Compared;
  readonly b: Compared;
}

/** A figure of both, as numbers for the bars and as words. */
interface Pair {
  readonly name: string;
  readonly when: string;
  readonly sizes: readonly [number | null, number | null];
  readonly words: readonly [string, string];
}

/** The categories' figures as mirrored bars, each pair to its own scale. */
export function Figures({ a, b }: FiguresProps) {
  const [one, other] = [a.category, b.category];
  const isShared = one !== null && one.code === other?.code;
  const sources = [...new Set([one, other].flatMap((category) => category?.landscape?.source ?? category?.outlook?.source ?? []))];
  return (
    <section className="sec" aria-labelledby="side-by-side">
      <h2 id="side-by-side">Side by side</h2>
      <div className="panel bp">
        <p className="catmark">
          <b>Category figures</b>
          <span>{whose(one, other)}</span>
        </p>
        <ul className="bf">
          {!isShared && pairsOf(one, other).map((pair) => <Bars key={pair.name} pair={pair} a={a.title} b={b.title} />)}
          {!isShared && (
            <Words name="typical entry education" words={[word(one?.landscape?.typicalEducation), word(other?.landscape?.typicalEducation)]} a={a.title} b={b.title} />
          )}
          <Words name="level" words={[`${a.level} of 5`, `${b.level} of 5`]} a={a.title} b={b.title} />
        </ul>
        <p className="note src">{sources.length > 0 && `Source: ${list(sources)}. Each pair of bars has its own scale.`}</p>
      </div>
    </section>
  );
}

function whose(a: CategoryFiguresFragment | null, b: CategoryFiguresFragment | null): string {
  const name = (category: CategoryFiguresFragment | null) => (category ? `${category.title} (SOC ${category.code})` : 'no category');
  const area = a?.landscape?.area ?? b?.landscape?.area;
  if (a && a.code === b?.code) return `Both roles belong to ${name(a)}: its figures are the same for both, so they are not compared.`;
  return `${name(a)} and ${name(b)}${area ? `, ${area}` : ''}`;
}

function pairsOf(a: CategoryFiguresFragment | null, b: CategoryFiguresFragment | null): Pair[] {
  const [here, there] = [a?.landscape, b?.landscape];
  const [from, other] = [a?.outlook, b?.outlook];
  const year = String(here?.year ?? there?.year ?? '');
  const outlook = from ?? other;
  const span = outlook ? years(outlook.fromYear, outlook.toYear) : '';
  const both = (name: string, when: string, sizes: Pair['sizes'], tell: (value: number) => string): Pair => {
    const words = sizes.map((size) => (size === null ? 'not published' : tell(size)));
    return { name, when, sizes, words: [words[0] ?? '', words[1] ?? ''] };
  };
  const pays = [here?.medianAnnualPay, there?.medianAnnualPay];
  return [
    {
      name: 'median annual pay',
      when: year,
      sizes: [pays[0]?.amount ?? null, pays[1]?.amount ?? null],
      words: [pay(pays[0] ?? {}), pay(pays[1] ?? {})],
    },
    both('people employed', year, [here?.employment ?? null, there?.employment ?? null], number),
    both('openings a year', span, [here?.annualOpenings ?? null, there?.annualOpenings ?? null], number),
    both('change in employment', span, [from?.changePercent ?? null, other?.changePercent ?? null], (change) => `${signed(change, 1)}%`),
  ];
}

interface BarsProps {
  readonly pair: Pair;
  readonly a: string;
  readonly b: string;
}

function Bars({ pair: { name, when, sizes, words }, a, b }: BarsProps) {
  const [one, other] = sizes.map((size) => (size === null ? null : Math.abs(size)));
  const most = Math.max(one ?? 0, other ?? 0);
  const width = (size: number | null | undefined) => ({ width: `${most > 0 ? Math.round((100 * (size ?? 0)) / most) : 0}%` });
  return (
    <li>
      <span className="lb2">
        {name}
        <small>
          {when}
          <span className="vh">: </span>
        </small>
      </span>
      <span className="v l">
        <span className="vh">{a} </span>
        {words[0]}
        <span className="vh">, </span>
      </span>
      <span className="bl" aria-hidden="true">
        {one !== null && <i style={width(one)} />}
      </span>
      <span className="br" aria-hidden="true">
        {other !== null && <i style={width(other)} />}
      </span>
      <span className="v r">
        <span className="vh">{b} </span>
        {words[1]}
      </span>
    </li>
  );
}

function Words({ name, words: [one, other], a, b }: { readonly name: string; readonly words: readonly [string, string]; readonly a: string; readonly b: string }) {
  return (
    <li className="tx">
      <span className="lb2">
        {name}
        <span className="vh">: </span>
      </span>
      <span className="v l">
        <span className="vh">{a} </span>
        {one}
        <span className="vh">, </span>
      </span>
      <span className="v r">
        <span className="vh">{b} </span>
        {other}
      </span>
    </li>
  );
}
