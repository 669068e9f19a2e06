import { AdvanceIcon, LateralIcon } from './icons';

interface KindProps {
  readonly kind: 'ADVANCEMENT' | 'LATERAL';
  /** In place of the usual word. */
  readonly word?: string;
}

/** The kind of a transition: never by colour alone, so an icon and a word. */
export function Kind({ kind, word }: KindProps) {
  const isUp = kind === 'ADVANCEMENT';
  return (
    <span className={`kind ${isUp ? 'a' : 'l'}`}>
      {isUp ? <AdvanceIcon /> : <LateralIcon />}
      {word ?? (isUp ? 'Step up' : 'Lateral change')}
    </span>
  );
}
