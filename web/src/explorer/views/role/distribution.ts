/** How the chart of changes is placed, in its own units; changes in percent are clamped to its ends. */
export const CHART = { width: 470, height: 170, base: 142, top: 60, first: 24.0, unit: 7.605, lowest: -20, highest: 36, bin: 2 } as const;

/** So many categories change by as much. */
export interface Bin {
  readonly from: number;
  readonly categories: number;
}

/** Categories by change, in bins of two points. */
export function binsOf(changes: readonly number[]): Bin[] {
  const bins: Bin[] = [];
  for (let from = CHART.lowest; from < CHART.highest; from += CHART.bin) bins.push({ from, categories: 0 });
  const counts = changes.map((change) => binOf(change));
  return bins.map(({ from }, index) => ({ from, categories: counts.filter((bin) => bin === index).length }));
}

/** The place of a change among the bins. */
export function binOf(change: number): number {
  const last = (CHART.highest - CHART.lowest) / CHART.bin - 1;
  return Math.min(last, Math.max(0, Math.floor((change - CHART.lowest) / CHART.bin)));
}

/** Where a change stands across. */
export function xOf(change: number): number {
  const within = Math.min(CHART.highest, Math.max(CHART.lowest, change));
  return CHART.first + (within - CHART.lowest) * CHART.unit;
}

/** The share of categories that change by less, in whole percent. */
export function shareBelow(changes: readonly number[], change: number): number {
  return changes.length === 0 ? 0 : Math.floor((100 * changes.filter((one) => one < change).length) / changes.length);
}
