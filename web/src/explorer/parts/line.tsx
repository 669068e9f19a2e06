import type { CSSProperties } from 'react';

import type { Line } from './lines';

/** Gives `--lc`, the line's colour, to what stands within. */
export function coloured(line: Line): CSSProperties {
  return { '--lc': line.colour } as CSSProperties;
}

interface BulletProps {
  readonly line: Line;
  /** Beside a heading. */
  readonly isBig?: boolean;
  /** Beside the line's name: then the code need not be heard too. */
  readonly isNamed?: boolean;
}

/** The line's bullet: its code does the telling, its colour helps the memory. */
export function Bullet({ line, isBig = false, isNamed = false }: BulletProps) {
  return (
    <abbr className={isBig ? 'lb big' : 'lb'} style={coloured(line)} title={line.name} aria-hidden={isNamed || undefined}>
      {line.code}
    </abbr>
  );
}

interface StopProps {
  /** Whether this is the role one looks from. */
  readonly isHere?: boolean;
}

/** A stop in a text: a ring in the line's colour, or "you are here". */
export function Stop({ isHere = false }: StopProps) {
  return <span className={isHere ? 'stop here' : 'stop'} aria-hidden="true" />;
}
