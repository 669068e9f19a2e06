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
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        setHere((before) => ids.split(' ').find((id) => seen.has(id)) ?? before);
      },
      // What crosses the upper third of the window is read.
      { rootMargin: '-10% 0px -60% 0px' },
    );
    for (const id of ids.split(' ')) {
      const section = document.getElementById(id);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
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
