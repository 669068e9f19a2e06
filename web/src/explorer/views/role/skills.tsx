import type { RatingsFragment } from '../../generated';
import { count, time, word } from '../../parts/words';
import type { Role } from './steps';

/** What the role asks for: at entry, and as bars. */
export function Skills({ role }: { readonly role: Role }) {
  const { skills, knowledge, technologies } = role;
  return (
    <section className="sec" id="skills" aria-labelledby="skills-h">
      <div className="sh">
        <h2 id="skills-h">Skills and requirements</h2>
        <p className="note" aria-hidden="true">
          <i className="kb" />
          importance <i className="kt" />
          level needed, both 0 to 100
        </p>
      </div>
      <Entry requirements={role.requirements} />
      <div className="sk">
        {skills.edges.length > 0 && <Bars heading="Skills" ratings={skills} />}
        {knowledge.edges.length > 0 && <Bars heading="Knowledge" ratings={knowledge} />}
      </div>
      {technologies.edges.length > 0 && (
        <div className="tech">
          <h3>Technologies</h3>
          <ul>
            {technologies.edges.map(({ node, inDemand }) => (
              <li key={node.id}>
                {node.name}
                {inDemand && <small> in demand</small>}
              </li>
            ))}
            {technologies.totalCount > technologies.edges.length && <li className="rest">and {technologies.totalCount - technologies.edges.length} more</li>}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Whether there is anything to show. */
export function hasSkills({ skills, knowledge, technologies }: Role): boolean {
  return skills.totalCount + knowledge.totalCount + technologies.totalCount > 0;
}

function Entry({ requirements: { education, experience, training } }: { readonly requirements: Role['requirements'] }) {
  const facts = [
    { name: 'education that most have', value: education && word(education.value), method: education?.method },
    { name: 'related experience before', value: experience && time(experience.months), method: experience?.method },
    { name: 'training in the job', value: training && time(training.months), method: training?.method },
  ].filter(({ value }) => value !== null);
  if (facts.length === 0) return null;
  return (
    <dl className="entry">
      {facts.map(({ name, value, method }) => (
        <div key={name}>
          <dt>
            {name}
            {method && ', derived'}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Bars({ heading, ratings }: { readonly heading: string; readonly ratings: RatingsFragment }) {
  return (
    <div>
      <h3>
        {heading} <small>{ratings.totalCount > ratings.edges.length && `the first ${ratings.edges.length} of ${count(ratings.totalCount, 'rating')}`}</small>
      </h3>
      <ul className="bars">
        {ratings.edges.map(({ node, importance, level }) => (
          <li key={node.id}>
            <span>{node.name}</span>
            <span className="bar" aria-hidden="true">
              <i style={{ width: `${importance ?? 0}%` }} />
              {level !== null && <b style={{ left: `${level}%` }} />}
            </span>
            <em>
              <span className="vh">importance </span>
              {importance ?? '–'}
              <span className="vh">{level === null ? ', level not published' : `, level ${level}`} of 100</span>
            </em>
          </li>
        ))}
      </ul>
    </div>
  );
}
