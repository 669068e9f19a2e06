import type { ReactNode } from 'react';

interface IconProps {
  readonly size?: number;
}

/** Icons only ever stand beside their word, or on a button that has it as its label. */
function icon(viewBox: string, picture: ReactNode, usual: number) {
  const [, , width = 16, height = 16] = viewBox.split(' ').map(Number);
  return function Icon({ size = usual }: IconProps) {
    return (
      <svg width={size} height={(size * height) / width} viewBox={viewBox} fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
        {picture}
      </svg>
    );
  };
}

export const SearchIcon = icon('0 0 16 16', <><circle cx="6.5" cy="6.5" r="4.7" /><path d="m10 10 5 5" /></>, 16);
export const QueryIcon = icon('0 0 16 16', <path d="M5 3 1 8l4 5M11 3l4 5-4 5" />, 16);
export const ExportIcon = icon('0 0 16 16', <path d="M8 1v9M4 6.5l4 4 4-4M2 14h12" />, 16);
export const SwapIcon = icon('0 0 18 18', <path strokeWidth="2" d="M2 5h13M11.5 1.5 15 5l-3.5 3.5M16 13H3M6.5 9.5 3 13l3.5 3.5" />, 18);
export const CloseIcon = icon('0 0 16 16', <path d="m3 3 10 10M13 3 3 13" />, 14);
/** A step up. */
export const AdvanceIcon = icon('0 0 14 14', <path strokeWidth="2.4" d="M7 13V2M2.5 6.5 7 2l4.5 4.5" />, 14);
/** A step aside. */
export const LateralIcon = icon('0 0 16 14', <path d="M1 4.5h12M10 1.5l3.5 3-3.5 3M15 9.5H3M6 6.5l-3.5 3 3.5 3" />, 16);
