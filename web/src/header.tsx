import { useId, useState, type ReactNode } from 'react';

/** A page that the header leads to. */
export interface HeaderLink {
  readonly href: string;
  readonly text: string;
  readonly current?: boolean;
}

interface HeaderProps {
  /** The address of the front page. */
  readonly home: string;
  readonly links: readonly HeaderLink[];
  /** Called when the button for light and dark is pressed. */
  readonly onTheme: () => void;
  readonly children?: ReactNode;
}

/** The head of every page: the name, where one can go, light or dark. On a phone a button unfolds where one can go. */
export function Header({ home, links, onTheme, children }: HeaderProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <header className="cg-top">
      <div className="cg-in">
        <a className="cg-brand" href={home}>
          <Mark />
          <span>career-graph</span>
        </a>
        <nav id={id} className="cg-nav" aria-label="Pages" data-open={isOpen || undefined} onClick={() => setOpen(false)}>
          {links.map(({ href, text, current }) => (
            <a key={href} href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </a>
          ))}
        </nav>
        {children}
        <button type="button" className="cg-icon" aria-label="Switch between light and dark" onClick={onTheme}>
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.8" />
            <path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor" />
          </svg>
        </button>
        <button type="button" className="cg-icon cg-narrow" aria-label="Menu" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M2 6h16M2 14h16" stroke="currentColor" strokeWidth="2.2" />
          </svg>
        </button>
      </div>
    </header>
  );
}

/** Here, a step up, and a change of line. */
function Mark() {
  return (
    <svg width="34" height="22" viewBox="0 0 34 22" aria-hidden="true">
      <path d="M4 17h8l9-11h9" fill="none" stroke="currentColor" strokeWidth="4" />
      <path d="M12 17h18" fill="none" stroke="currentColor" strokeWidth="2.5" strokeDasharray="3 3" />
      <circle cx="4" cy="17" r="3.6" fill="var(--here)" stroke="currentColor" strokeWidth="2.2" />
      <circle cx="30" cy="6" r="3" fill="var(--surface)" stroke="currentColor" strokeWidth="2.2" />
      <circle cx="30" cy="17" r="2.6" fill="var(--surface)" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
