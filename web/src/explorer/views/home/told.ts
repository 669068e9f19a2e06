import { count, list, number } from '../../parts/words';
import type { Changes, DrawnChange } from './changes';
import type { StripRow } from './strip';

/** A change in a sentence. */
export function told({ rows: [upper, lower], changes }: DrawnChange): string {
  return `${upper.name} and ${lower.name}: ${count(changes.total, 'lateral change')}, ${byWay(changes)}, most at level ${changes.levels[0]?.level}`;
}

/** How many lead each way. */
export function byWay({ ways: [there, back] }: Changes): string {
  return there === back ? `${number(there)} each way` : `${number(Math.max(there, back))} one way and ${number(Math.min(there, back))} the other`;
}

/** A line with its stops, and the lines that it is drawn joined to, the busiest changes first. */
export function toldOfLine({ slug, roles, stops }: StripRow, drawn: readonly DrawnChange[]): string {
  const levels = stops.map(({ level, roles }) => `${roles} at level ${level}`).join(', ');
  const own = drawn.filter(({ changes }) => changes.ends.includes(slug)).sort((a, b) => b.changes.total - a.changes.total);
  const others = own.flatMap(({ rows }) => rows.filter((row) => row.slug !== slug).map(({ name }) => name));
  return `${count(roles, 'role')}: ${levels}${others.length > 0 ? `; changes to and from ${list(others)}` : ''}`;
}
