import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';

import { go } from '../../app/history';
import { SearchBox } from '../../parts/search-box';
import { count, time } from '../../parts/words';
import type { Conditions } from './conditions';
import { addressOf, type Question } from './question';
import { Slider } from './slider';

/** The button that unfolds all conditions, and they. Nothing waits for a confirmation: the paths follow as one goes. */
export function ConditionEditor({ question }: { readonly question: Question }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const close = (event: FocusEvent) => {
    // A press on what cannot have the focus, such as a label, is no leaving.
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const onPress = (event: PointerEvent) => event.target instanceof Node && !box.current?.contains(event.target) && setOpen(false);
    addEventListener('pointerdown', onPress);
    return () => removeEventListener('pointerdown', onPress);
  }, [isOpen]);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen || event.defaultPrevented) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div ref={box} className="addc" onBlur={close} onKeyDown={onKey}>
      <button ref={button} type="button" className="chip add" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        + Condition
      </button>
      <div id={id} className="panel float edit" role="group" aria-label="Conditions" hidden={!isOpen}>
        {isOpen && <Editor question={question} />}
      </div>
    </div>
  );
}

/** The months of a slider's places; the last place is "any". */
const YEARS = Array.from({ length: 40 }, (_, index) => (index < 10 ? (index + 1) * 6 : (index - 4) * 12)).filter((months) => months <= 360);
const STUDY = [0, 6, 12, 18, 24, 36, 48, 60, 72, 96, 120];
const STEPS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function Editor({ question }: { readonly question: Question }) {
  const { conditions } = question;
  const set = (change: Partial<Conditions>, replace = false) => go(addressOf(question, { conditions: { ...conditions, ...change } }), { replace });
  const { maxMonths, maxStudyMonths, maxSteps, kinds, minPayRatio, avoidDeclining, via, avoid, tracks } = conditions;
  return (
    <>
      <div className="sls">
        <Slider name="Time in all" places={YEARS} value={maxMonths} says={(months) => `at most ${time(months)}`} onChange={(value) => set({ maxMonths: value }, true)} />
        <Slider name="Study" places={STUDY} value={maxStudyMonths} says={(months) => (months === 0 ? 'none' : `at most ${time(months)}`)} onChange={(value) => set({ maxStudyMonths: value }, true)} />
        <Slider name="Steps" places={STEPS} value={maxSteps} says={(steps) => `at most ${count(steps, 'step')}`} onChange={(value) => set({ maxSteps: value }, true)} />
      </div>
      <div className="cks">
        <Check name="No study" isOn={maxStudyMonths === 0} onChange={(isOn) => set({ maxStudyMonths: isOn ? 0 : null })} />
        <Check name="No pay cut" isOn={minPayRatio !== null} onChange={(isOn) => set({ minPayRatio: isOn ? 1 : null })} />
        <Check name="No shrinking fields" isOn={avoidDeclining} onChange={(isOn) => set({ avoidDeclining: isOn })} />
        <Check name="Only steps up" isOn={kinds.length === 1 && kinds[0] === 'ADVANCEMENT'} onChange={(isOn) => set({ kinds: isOn ? ['ADVANCEMENT'] : [] })} />
      </div>
      <div className="nms">
        <Name label="Via" placeholder="A role to pass" onChoose={(slug) => set({ via: [...via.filter((one) => one !== slug), slug] })} />
        <Name label="Not via" placeholder="A role to avoid" onChoose={(slug) => set({ avoid: [...avoid.filter((one) => one !== slug), slug] })} />
        <Name label="Within" placeholder="A line or track" isTrack onChoose={(slug) => set({ tracks: [...tracks.filter((one) => one !== slug), slug] })} />
      </div>
      <p className="note">Pay and growth are those that are published for the category of each stop.</p>
    </>
  );
}

function Check({ name, isOn, onChange }: { readonly name: string; readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }) {
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {name}
    </label>
  );
}

interface NameProps {
  readonly label: string;
  readonly placeholder: string;
  readonly isTrack?: boolean;
  readonly onChoose: (slug: string) => void;
}

function Name({ label, placeholder, isTrack = false, onChoose }: NameProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <SearchBox
        id={id}
        label={label}
        placeholder={placeholder}
        kinds={isTrack ? TRACKS : undefined}
        keepsChoice={false}
        onChoose={(found) => found && onChoose(found.slug)}
      />
    </div>
  );
}

const TRACKS = ['TRACK'] as const;
