import { useEffect, useRef, useState } from 'react';

import { SearchIcon } from '../parts/icons';
import { SearchBox } from '../parts/search-box';
import { go } from './history';
import { to } from './routes';

/** The search in the head: opens the role or the track that is chosen. `/` goes to it from anywhere. */
export function Find() {
  const box = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWriting = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      setOpen(true);
      box.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (isOpen) box.current?.focus();
  }, [isOpen]);
  return (
    <>
      <button type="button" className="cg-icon cg-narrow" aria-label="Search" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <SearchIcon size={20} />
      </button>
      <search className="find" data-open={isOpen || undefined}>
        <SearchIcon />
        <SearchBox
          ref={box}
          label="Find a role or a track"
          placeholder="Find a role or track"
          kinds={['ROLE', 'TRACK']}
          keepsChoice={false}
          onChoose={(found) => {
            setOpen(false);
            if (found) go(found.kind === 'track' ? to.track(found.slug) : to.role(found.slug));
          }}
        />
        <kbd aria-hidden="true">/</kbd>
      </search>
    </>
  );
}
