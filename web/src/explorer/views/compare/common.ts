/** A step between a compared role and another one. */
export interface Step<Role> {
  readonly role: Role;
  readonly kind: 'ADVANCEMENT' | 'LATERAL';
  readonly months: number;
}

/** A role that is one step from both compared ones. */
export interface Common<Role> {
  readonly role: Role;
  readonly a: Step<Role>;
  readonly b: Step<Role>;
}

/** The roles at the other end of steps of both, the quickest first: by the time of the two steps together, then by title. */
export function commonOf<Role extends { readonly slug: string; readonly title: string }>(ofA: readonly Step<Role>[], ofB: readonly Step<Role>[]): Common<Role>[] {
  const toB = new Map(ofB.map((step) => [step.role.slug, step]));
  const both = ofA.flatMap((a): Common<Role>[] => {
    const b = toB.get(a.role.slug);
    return b ? [{ role: a.role, a, b }] : [];
  });
  const time = ({ a, b }: Common<Role>) => a.months + b.months;
  return both.sort((p, q) => time(p) - time(q) || (p.role.title < q.role.title ? -1 : 1));
}
