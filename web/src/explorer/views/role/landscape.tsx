import type { CategoryFiguresFragment } from '../../generated';
import { count, number, pay, word, years } from '../../parts/words';
import { Change } from './change';

type Figures = CategoryFiguresFragment;

interface LandscapeProps {
  readonly category: Figures;
}

/** The numbers of the role's category, marked as such, and how the category is changing. */
export function Landscape({ category }: LandscapeProps) {
  const { landscape, outlook } = category;
  const source = landscape?.source ?? outlook?.source;
  return (
    <section className="sec" id="landscape" aria-labelledby="landscape-h">
      <h2 id="landscape-h">Where this role sits</h2>
      <div className="cat panel">
        <Whose category={category} />
        <div className="catgrid">
          {landscape && <Numbers landscape={landscape} outlook={outlook} />}
          {outlook && <Change outlook={outlook} />}
        </div>
        <p className="note src">Source: {source}.</p>
      </div>
    </section>
  );
}

/** Says whose numbers these are: never the role's own. */
function Whose({ category: { title, code, roles, landscape, outlook } }: LandscapeProps) {
  const { area, carriedFrom } = landscape ?? outlook ?? {};
  return (
    <p className="catmark">
      <b>Category figures</b>
      <span>
        They describe everyone in <b>{title}</b> (SOC {code}), {area}
        {landscape && `, ${landscape.year}`}
        {roles.totalCount > 1 && `, where ${count(roles.totalCount, 'role')} of these data belong, not this role alone`}.
        {carriedFrom && ` Published for the wider category ${carriedFrom.title} (${carriedFrom.code}).`}
      </span>
    </p>
  );
}

function Numbers({ landscape, outlook }: { readonly landscape: NonNullable<Figures['landscape']>; readonly outlook: Figures['outlook'] }) {
  const { year, medianAnnualPay, employment, annualOpenings, typicalEducation, workExperience, training } = landscape;
  const span = outlook ? years(outlook.fromYear, outlook.toYear) : String(year);
  return (
    <dl className="figs">
      <Figure name={`median annual pay, ${year}`} value={pay(medianAnnualPay)} note={medianAnnualPay.amount === null ? medianAnnualPay.reason : null} />
      <Figure name={`people employed, ${year}`} value={figure(employment)} />
      <Figure name={`openings a year, ${span}`} value={figure(annualOpenings)} />
      <Figure name="typical entry education" value={word(typicalEducation)} isText />
      <Figure name="related work experience" value={word(workExperience)} isText />
      <Figure name="on-the-job training" value={word(training)} isText />
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly note?: string | null | undefined;
  readonly isText?: boolean;
}

function Figure({ name, value, note, isText = value === 'not published' }: FigureProps) {
  return (
    <div>
      <dt>
        {name}
        {note && `. ${note}`}
      </dt>
      <dd className={isText ? 't' : undefined}>{value}</dd>
    </div>
  );
}

function figure(value: number | null | undefined): string {
  return value === null || value === undefined ? 'not published' : number(value);
}
