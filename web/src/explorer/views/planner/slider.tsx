import { useEffect, useState } from 'react';

interface SliderProps {
  readonly name: string;
  /** The values that can be chosen, ascending; one place more, at the end, stands for "any". */
  readonly places: readonly number[];
  readonly value: number | null;
  readonly says: (value: number) => string;
  readonly onChange: (value: number | null) => void;
}

/** How long a slider must stand still before the paths are asked for, in milliseconds. */
const PAUSE = 120;

/** A limit, or none. What it stands at shows at once; the question follows when it stands still. */
export function Slider({ name, places, value, says, onChange }: SliderProps) {
  const given = value === null ? places.length : nearest(places, value);
  const [at, setAt] = useState(given);
  const [isMoving, setMoving] = useState(false);
  useEffect(() => {
    if (!isMoving) return;
    const timer = setTimeout(() => {
      setMoving(false);
      onChange(places[at] ?? null);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [isMoving, at, places, onChange]);
  const shown = isMoving ? at : given;
  const exact = !isMoving && value !== null ? value : places[shown];
  const text = exact === undefined ? 'any' : says(exact);
  return (
    <label>
      <span>
        {name} <b>{text}</b>
      </span>
      <input
        type="range"
        min={0}
        max={places.length}
        value={shown}
        aria-label={name}
        aria-valuetext={text}
        onChange={(event) => {
          setAt(Number(event.target.value));
          setMoving(true);
        }}
      />
    </label>
  );
}

function nearest(places: readonly number[], value: number): number {
  const at = places.findIndex((place) => place >= value);
  return at === -1 ? places.length - 1 : at;
}
