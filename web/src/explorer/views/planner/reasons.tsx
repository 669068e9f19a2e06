import { useState } from 'react';

import { useAsk } from '../../app/ask';
import { MethodsDocument } from '../../generated';
import { Bullet } from '../../parts/line';
import type { Line } from '../../parts/lines';
import { number, pay, payChange, word } from '../../parts/words';
import type { Step, StopRole } from './steps';

interface ReasonsProps {
  readonly step: Step;
  readonly from: StopRole;
  /** Before and after. */
  readonly lines: readonly [Line, Line];
}

/** Why a step works: the editors' reason, its line, pay, evidence, and what is to be learned. */
export function Reasons({ step, from, lines: [before, after] }: ReasonsProps) {
  const { transition } = step;
  return (
    <div className="why">
      <div>
        {transition.rationale && (
          <>
            <h3>Why this works</h3>
            <p>{transition.rationale}</p>
          </>
        )}
        {before.slug !== after.slug && (
          <p className="xch">
            <Bullet line={before} />
            <span aria-hidden="true">→</span>
            <Bullet line={after} /> change from {before.name} to {after.name}
          </p>
        )}
        <Pay step={step} from={from} />
        <Evidence evidence={transition.evidence} />
      </div>
      <ToGain step={step} />
    </div>
  );
}

function Pay({ step: { transition }, from }: { readonly step: Step; readonly from: StopRole }) {
  const { payChange: change, to } = transition;
  const [was, will] = [from.category?.landscape, to.category?.landscape];
  return (
    <>
      <h3>Pay of the categories</h3>
      {was && will && change.comparable ? (
        <p>
          {pay(was.medianAnnualPay)} → <b>{pay(will.medianAnnualPay)}</b>, {payChange(change)}
        </p>
      ) : (
        <p>Not comparable. {change.reason}</p>
      )}
      {will && (
        <p className="note">
          Medians of a year, {will.area}, {will.year}: {from.category?.title} and {to.category?.title}. {will.source}.
          {will.carriedFrom && ` Published for the wider category ${will.carriedFrom.title}.`}
        </p>
      )}
    </>
  );
}

function Evidence({ evidence }: { readonly evidence: Step['transition']['evidence'] }) {
  return (
    <>
      <h3>Evidence</h3>
      <ul>
        {evidence.map(({ kind, source, method, detail, people, share }) => (
          <li key={`${kind} ${source} ${method} ${detail}`} className="ev">
            <span>{word(kind)}</span> {[detail, source].filter(Boolean).join('. ') || (kind === 'EDITORIAL' ? 'The editors judge it so' : '')}
            {people !== null && ` ${number(people)} people`}
            {share !== null && `, ${Math.round(share * 100)}% of those who left`}
            {method && <How method={method} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a method does, on demand. */
function How({ method }: { readonly method: string }) {
  const [isOpen, setOpen] = useState(false);
  const { data } = useAsk(MethodsDocument, {}, { pause: !isOpen });
  const description = data?.dataset.methods.find(({ id }) => id === method)?.description;
  return (
    <>
      {' '}
      <button type="button" className="how" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        How
      </button>
      {isOpen && description && <em>{description}</em>}
    </>
  );
}

/** As many skills as are shown at first. */
const FIRST = 5;

function ToGain({ step: { newSkills, transition } }: { readonly step: Step }) {
  const [isAll, setAll] = useState(false);
  const { coverage } = transition.skillGap;
  const shown = isAll ? newSkills : newSkills.slice(0, FIRST);
  return (
    <div>
      <h3>Skills to gain</h3>
      {newSkills.length > 0 && (
        <p className="note" aria-hidden="true">
          level from ○ to ●, then importance, 0–100
        </p>
      )}
      {newSkills.length === 0 && <p>None is new: what it takes is there already, or was learned on the way.</p>}
      <ul className="gap">
        {shown.map(({ skill, importance, fromLevel, toLevel }) => (
          <li key={skill.id}>
            <span>{skill.name}</span>
            <span className="dumb" aria-hidden="true">
              <i style={{ left: `${fromLevel}%`, width: `${toLevel - fromLevel}%` }} />
              <b className="o" style={{ left: `${fromLevel}%` }} />
              <b style={{ left: `${toLevel}%` }} />
            </span>
            <em>
              <span className="vh">
                level {fromLevel} to {toLevel}, importance{' '}
              </span>
              {importance}
            </em>
          </li>
        ))}
      </ul>
      {newSkills.length > FIRST && !isAll && (
        <p>
          <button type="button" className="how" onClick={() => setAll(true)}>
            All {newSkills.length}
          </button>
        </p>
      )}
      {coverage !== null && (
        <p className="note">
          {Math.round(coverage * 100)} of 100 points of what {transition.to.title} need is covered already.
        </p>
      )}
    </div>
  );
}
