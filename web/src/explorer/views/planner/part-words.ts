import { list, time } from '../../parts/words';

/** What a time is made of. */
export interface Parts {
  readonly study: number;
  readonly experience: number;
  readonly training: number;
  readonly settlingIn: number;
}

/** The parts that are not nought: `study 4 y, experience 6 mo and settling in 1 y`. */
export function partsInWords(parts: Parts): string {
  return list(partsOf(parts).map(({ name, months }) => `${name} ${time(months)}`)) || 'no time at all';
}

/** The same as a list. */
export function partsOf({ study, experience, training, settlingIn }: Parts) {
  const all = [
    { name: 'study', className: 'st', months: study },
    { name: 'experience', className: 'ex', months: experience },
    { name: 'training', className: 'tr', months: training },
    { name: 'settling in', className: 'se', months: settlingIn },
  ];
  return all.filter(({ months }) => months > 0);
}
