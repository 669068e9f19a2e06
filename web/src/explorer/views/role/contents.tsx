import { useEffect, useState } from 'react';

/** A section of the page. */
export interface Section {
  readonly id: string;
  readonly name: string;
}

/** The contents as a line: sections are its stops, the one that is read is "you are here". */
export function Contents({ sections }: { readonly sections: readonly Section[] }) {
  const [here, setHere] = useState(sections[0]?.id);
  const ids = sections.map(({ id }) => id).join(' ');
  useEffect(() => {
    let frame = 0;
    const update = () => {
      frame = 0;
      const all = ids.split(' ');
      const isEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
      // What has crossed the upper third of the window is read; at the end of the page the last section is, however short.
      const begun = all.filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < innerHeight * 0.35);
      setHere(isEnd ? all.at(-1) : (begun.at(-1) ?? all[0]));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(update);
    };
    soon();
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', soon);
      removeEventListener('resize', soon);
    };
  }, [ids]);
  return (
    <nav className="toc" aria-label="On this page">
      <ol>
        {sections.map(({ id, name }) => (
          <li key={id} className={id === here ? 'on' : undefined}>
            <a href={`#${id}`} aria-current={id === here ? 'location' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
