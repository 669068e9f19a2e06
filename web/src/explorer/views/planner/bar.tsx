import { useEffect, useRef } from 'react';

import { go } from '../../app/history';
import { SwapIcon } from '../../parts/icons';
import { Stop } from '../../parts/line';
import { SearchBox } from '../../parts/search-box';
import { ConditionEditor } from './condition-editor';
import { ConditionChip } from './condition-chip';
import { chipsOf } from './conditions';
import { addressOf, COSTS, type Question } from './question';
import { BOUNDS, USUAL } from './reach';

interface BarProps {
  readonly question: Question;
  /** What the ends are called. */
  readonly from: string | null;
  readonly target: string | null;
}

/** Where from, where to, best by what, only if what. All of it is in the address. */
export function Bar({ question, from, target }: BarProps) {
  const set = (change: Partial<Question>) => go(addressOf(question, change));
  const targetBox = useRef<HTMLInputElement>(null);
  const fromBox = useRef<HTMLInputElement>(null);
  const isMissing = question.from === null && question.target === null;
  useEffect(() => {
    if (isMissing && !matchMedia('(pointer: coarse)').matches) fromBox.current?.focus();
  }, [isMissing]);
  const isOpen = !isMissing && (question.from === null || question.target === null);
  const chooseFrom = (slug: string) => {
    set({ from: slug });
    if (question.target === null) targetBox.current?.focus();
  };
  return (
    <search className="pbar" aria-label="Plan a path">
      <form className="wrap pf" onSubmit={(event) => event.preventDefault()}>
        <div className="odr">
          <div className="fld">
            <Stop isHere />
            <label htmlFor="from">From</label>
            <SearchBox ref={fromBox} id="from" label="From" placeholder={question.target === null ? 'Your role now' : 'Any role'} title={from ?? ''} onChoose={(found) => (found ? chooseFrom(found.slug) : set({ from: null }))} />
          </div>
          <div className="fld">
            <Stop />
            <label htmlFor="to">To</label>
            <SearchBox ref={targetBox} id="to" label="To" placeholder="Any role" title={target ?? ''} onChoose={(found) => set({ target: found?.slug ?? null })} />
          </div>
          <button
            type="button"
            className="swap"
            aria-label="Swap from and to"
            disabled={question.from === null && question.target === null}
            onClick={() => set({ from: question.target, target: question.from })}
          >
            <SwapIcon />
          </button>
        </div>
        <div className="opt">
          {isOpen ? <Within question={question} /> : <BestBy question={question} />}
          <Conditions question={question} />
        </div>
      </form>
    </search>
  );
}

function BestBy({ question }: { readonly question: Question }) {
  return (
    <fieldset>
      <legend>Best by</legend>
      <div className="segc">
        {COSTS.map(({ cost, name }) => (
          <label key={cost}>
            <input type="radio" name="cost" checked={question.cost === cost} onChange={() => go(addressOf(question, { cost }))} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** How far one looks, as long as one end is open. The usual bound is no condition: paths need not observe it. */
function Within({ question }: { readonly question: Question }) {
  const { conditions } = question;
  return (
    <fieldset>
      <legend>Within</legend>
      <div className="segc">
        {BOUNDS.map((years) => {
          const months = years * 12;
          const choose = () => go(addressOf(question, { conditions: { ...conditions, maxMonths: months === USUAL ? null : months } }));
          return (
            <label key={years}>
              <input type="radio" name="within" checked={(conditions.maxMonths ?? USUAL) === months} onChange={choose} />
              <span>{years} y</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function Conditions({ question }: { readonly question: Question }) {
  const chips = chipsOf(question.conditions);
  return (
    <div className="chips" role="group" aria-labelledby="only-if">
      <span className="label" id="only-if">
        Only if
      </span>
      {chips.map((chip) => (
        <ConditionChip key={`${chip.key} ${chip.named?.slug ?? ''}`} chip={chip} onRemove={() => go(addressOf(question, { conditions: chip.without }))} />
      ))}
      <ConditionEditor question={question} />
    </div>
  );
}
