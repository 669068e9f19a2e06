import { useEffect, useId, useState, type KeyboardEvent, type Ref } from 'react';

import type { SearchKind } from '../generated';
import { Bullet } from './line';
import { Marked } from './marked';
import { FIRST, useSearch, type Found } from './use-search';
import { count } from './words';

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder?: string;
  /** For a label outside; without it `label` is only heard. */
  readonly id?: string;
  readonly kinds?: readonly SearchKind[];
  /** The title shown at first. */
  readonly title?: string;
  /** Whether the box shows what was chosen (true), or is empty again. */
  readonly keepsChoice?: boolean;
  /** How many are looked at. */
  readonly first?: number;
  /** Which of them are offered, in which order; all as they come when left out. */
  readonly offered?: (found: readonly Found[]) => readonly Found[];
  /** What is told at the end of an option; its level when left out, or null. */
  readonly told?: (found: Found) => string | null;
  /** Null when the box was emptied. */
  readonly onChoose: (found: Found | null) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

const ROLES: readonly SearchKind[] = ['ROLE'];

/**
 * A combobox for roles, after ARIA 1.2: the focus stays in the box, `aria-activedescendant` names the option. Up and down move,
 * Enter and Tab take, Esc closes.
 */
export function SearchBox({ label, placeholder, id, kinds = ROLES, title = '', keepsChoice = true, first = FIRST, offered, told, onChoose, ref }: SearchBoxProps) {
  const list = useId();
  const [text, setText] = useState(title);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  // What is chosen from outside, such as by going back, is shown.
  useEffect(() => setText(title), [title]);
  const { found: all, total, text: searched, isBroken } = useSearch(isOpen ? text : '', kinds, first);
  const found = offered ? offered(all) : all;
  const isAsked = isOpen && searched !== '';
  const isShown = isAsked && found.length > 0;
  const at = Math.min(active, found.length - 1);

  const choose = (one: Found) => {
    setText(keepsChoice ? one.title : '');
    setOpen(false);
    onChoose(one);
  };
  const write = (typed: string) => {
    setText(typed);
    setOpen(true);
    setActive(0);
    if (typed === '') onChoose(null);
  };
  const onKey = (event: KeyboardEvent) => {
    // What is listed for less than was typed is not what is meant.
    const isCurrent = searched === text.trim();
    const one = isShown && isCurrent ? found[at] : undefined;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) return setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : found.length - 1;
      if (found.length > 0) setActive((at + step) % found.length);
    } else if (event.key === 'Enter' && isOpen && (one || (!isCurrent && text.trim() !== ''))) {
      event.preventDefault();
      if (one) choose(one);
    } else if (event.key === 'Tab' && one && !event.shiftKey) {
      choose(one);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      setOpen(false);
    }
  };
  return (
    <span className="sbox" onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}>
      <input
        ref={ref}
        id={id}
        type="text"
        role="combobox"
        aria-label={id ? undefined : label}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={list}
        aria-activedescendant={isShown ? `${list}-${at}` : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        onChange={(event) => write(event.target.value)}
        onClick={() => setOpen(true)}
        onKeyDown={onKey}
      />
      {/* Presses must not take the focus from the box, or it would close before the click. */}
      <div className="ac panel float" hidden={!isAsked} onMouseDown={(event) => event.preventDefault()}>
        <ul id={list} role="listbox" aria-label={`${label}: matches`}>
          {isAsked &&
            found.map((one, index) => (
              <li key={`${one.kind} ${one.slug}`} id={`${list}-${index}`} role="option" aria-selected={index === at} onClick={() => choose(one)}>
                <Bullet line={one.line} />
                <span>
                  <b>{one.matched ? one.title : <Marked text={one.title} typed={searched} />}</b>
                  {one.matched && (
                    <small>
                      also called <Marked text={one.matched} typed={searched} />
                    </small>
                  )}
                </span>
                <em>{told?.(one) ?? (one.level === null ? 'line' : `level ${one.level}`)}</em>
              </li>
            ))}
        </ul>
        <p className="more" aria-hidden="true">
          {isShown ? (
            <>
              {found.length} of {total}
              <span className="keys">
                {' · '}
                <kbd>↑</kbd>
                <kbd>↓</kbd> choose · <kbd>Enter</kbd> take · <kbd>Esc</kbd> close
              </span>
            </>
          ) : (
            says(isBroken, searched)
          )}
        </p>
      </div>
      <span className="vh" role="status">
        {isAsked && (isShown ? `${count(found.length, 'match', 'matches')} of ${total}` : says(isBroken, searched))}
      </span>
    </span>
  );
}

function says(isBroken: boolean, text: string): string {
  return isBroken ? 'The service cannot be reached.' : `Nothing is called “${text}”.`;
}
