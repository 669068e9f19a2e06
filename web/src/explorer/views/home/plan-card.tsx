import { useState, type FormEvent } from 'react';

import { go } from '../../app/history';
import { to } from '../../app/routes';
import { Stop } from '../../parts/line';
import { SearchBox } from '../../parts/search-box';
import type { Found } from '../../parts/use-search';

/** Where from, where to: the beginning of a plan. */
export function PlanCard() {
  const [from, setFrom] = useState<Found | null>(null);
  const [target, setTarget] = useState<Found | null>(null);
  const [isLacking, setLacking] = useState(false);
  const open = (href: (from: Found) => string) => {
    setLacking(from === null);
    if (from) go(href(from));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open(({ slug }) => (target ? to.paths({ from: slug, to: target.slug }) : to.paths({ from: slug })));
  };
  return (
    <form className="plan panel" aria-label="Plan a path" onSubmit={submit}>
      <div className="od">
        <div className="fld">
          <Stop isHere />
          <label htmlFor="from">From</label>
          <SearchBox
            id="from"
            label="From"
            placeholder="Your role now"
            onChoose={(found) => {
              setFrom(found);
              setLacking(false);
            }}
          />
        </div>
        <div className="fld">
          <Stop />
          <label htmlFor="to">To</label>
          <SearchBox id="to" label="To" placeholder="Any role, or leave empty to see how far you get" onChoose={setTarget} />
        </div>
      </div>
      <p className="lack" role="alert">
        {isLacking && 'Choose where you start: type a few letters and take a role from the list.'}
      </p>
      <div className="go">
        <button type="submit" className="btn primary">
          Find paths
        </button>
        <button type="button" className="btn quiet" onClick={() => open(({ slug }) => to.role(slug))}>
          Just open the role
        </button>
      </div>
    </form>
  );
}
