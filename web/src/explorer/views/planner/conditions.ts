// What a path must observe: as the address has it, as the API takes it, as chips tell it.
import type { PathConstraints } from '../../generated';
import { count, time } from '../../parts/words';

/** The conditions on a path; names are slugs. */
export interface Conditions {
  readonly kinds: readonly ('ADVANCEMENT' | 'LATERAL')[];
  readonly maxSteps: number | null;
  readonly maxMonths: number | null;
  readonly maxStudyMonths: number | null;
  readonly maxLateral: number | null;
  readonly minPayRatio: number | null;
  readonly avoidDeclining: boolean;
  readonly via: readonly string[];
  readonly viaInOrder: boolean;
  readonly avoid: readonly string[];
  readonly tracks: readonly string[];
  readonly minEvidence: string | null;
}

export const NO_CONDITIONS: Conditions = {
  kinds: [],
  maxSteps: null,
  maxMonths: null,
  maxStudyMonths: null,
  maxLateral: null,
  minPayRatio: null,
  avoidDeclining: false,
  via: [],
  viaInOrder: true,
  avoid: [],
  tracks: [],
  minEvidence: null,
};

/** The parameters of the address that are conditions. */
export type ConditionParameters = Readonly<Record<string, string | null>>;

const KINDS = { up: 'ADVANCEMENT', lateral: 'LATERAL' } as const;
const EVIDENCE = ['OBSERVED', 'PUBLISHED', 'EDITORIAL', 'DERIVED'];

/** Reads the address. What it cannot be understood to say, it does not say. */
export function readConditions(given: URLSearchParams): Conditions {
  const kind = given.get('only') as keyof typeof KINDS | null;
  const evidence = given.get('evidence')?.toUpperCase() ?? '';
  return {
    kinds: kind && kind in KINDS ? [KINDS[kind]] : [],
    maxSteps: whole(given.get('steps'), 1, 100),
    maxMonths: whole(given.get('months'), 0, 1200),
    maxStudyMonths: whole(given.get('study'), 0, 1200),
    maxLateral: whole(given.get('laterals'), 0, 100),
    minPayRatio: ratio(given.get('pay')),
    avoidDeclining: given.get('shrinking') === 'no',
    via: names(given.get('via')).slice(0, 6),
    viaInOrder: given.get('order') !== 'any',
    avoid: names(given.get('avoid')).slice(0, 100),
    tracks: names(given.get('within')).slice(0, 20),
    minEvidence: EVIDENCE.includes(evidence) ? evidence : null,
  };
}

/** The reverse of `readConditions`; null for what is not asked. */
export function conditionParameters(conditions: Conditions): ConditionParameters {
  const { kinds, maxSteps, maxMonths, maxStudyMonths, maxLateral, minPayRatio, avoidDeclining, via, viaInOrder, avoid, tracks, minEvidence } = conditions;
  return {
    study: text(maxStudyMonths),
    months: text(maxMonths),
    steps: text(maxSteps),
    only: kinds.length !== 1 ? null : kinds[0] === 'ADVANCEMENT' ? 'up' : 'lateral',
    laterals: text(maxLateral),
    pay: text(minPayRatio),
    shrinking: avoidDeclining ? 'no' : null,
    via: via.join() || null,
    order: viaInOrder || via.length < 2 ? null : 'any',
    avoid: avoid.join() || null,
    within: tracks.join() || null,
    evidence: minEvidence?.toLowerCase() ?? null,
  };
}

/** As the API takes them; undefined where there are none. */
export function constraintsOf(conditions: Conditions): PathConstraints | undefined {
  const { kinds, maxSteps, maxMonths, maxStudyMonths, maxLateral, minPayRatio, avoidDeclining, via, viaInOrder, avoid, tracks, minEvidence } = conditions;
  const named = (slugs: readonly string[]) => slugs.map((slug) => ({ slug }));
  const given: PathConstraints = {
    ...(kinds.length > 0 && { kinds: [...kinds] }),
    ...(maxSteps !== null && { maxSteps }),
    ...(maxMonths !== null && { maxMonths }),
    ...(maxStudyMonths !== null && { maxStudyMonths }),
    ...(maxLateral !== null && { maxLateral }),
    ...(minPayRatio !== null && { minPayRatio }),
    ...(avoidDeclining && { avoidDeclining }),
    ...(via.length > 0 && { via: named(via) }),
    ...(via.length > 1 && !viaInOrder && { viaInOrder }),
    ...(avoid.length > 0 && { avoid: named(avoid) }),
    ...(tracks.length > 0 && { tracks: named(tracks) }),
    ...(minEvidence !== null && { minEvidence: minEvidence as NonNullable<PathConstraints['minEvidence']> }),
  };
  return Object.keys(given).length > 0 ? given : undefined;
}

/** Reads the constraints that a relaxation gives: a variable of type `PathConstraints` whose names are slugs. */
export function fromConstraints(json: unknown): Conditions {
  const given = (typeof json === 'object' && json !== null ? json : {}) as Partial<PathConstraints>;
  const slugs = (list: unknown) => (Array.isArray(list) ? list.flatMap((one: { slug?: unknown }) => (typeof one.slug === 'string' ? [one.slug] : [])) : []);
  return {
    kinds: given.kinds ?? [],
    maxSteps: given.maxSteps ?? null,
    maxMonths: given.maxMonths ?? null,
    maxStudyMonths: given.maxStudyMonths ?? null,
    maxLateral: given.maxLateral ?? null,
    minPayRatio: given.minPayRatio ?? null,
    avoidDeclining: given.avoidDeclining ?? false,
    via: slugs(given.via),
    viaInOrder: given.viaInOrder ?? true,
    avoid: slugs(given.avoid),
    tracks: slugs(given.tracks),
    minEvidence: given.minEvidence ?? null,
  };
}

/** A condition as it is shown, and what is left when it is removed. */
export interface Chip {
  /** The member of `Conditions`. */
  readonly key: keyof Conditions;
  readonly text: string;
  /** The role or track whose name follows the text. */
  readonly named: { readonly kind: 'role' | 'track'; readonly slug: string } | null;
  readonly without: Conditions;
}

/** The conditions one by one. */
export function chipsOf(conditions: Conditions): Chip[] {
  const { kinds, maxSteps, maxMonths, maxStudyMonths, maxLateral, minPayRatio, avoidDeclining, via, viaInOrder, tracks, minEvidence } = conditions;
  const chips: Chip[] = [];
  const add = (key: keyof Conditions, text: string, left: Partial<Conditions> = { [key]: NO_CONDITIONS[key] }, named: Chip['named'] = null) => {
    chips.push({ key, text, named, without: { ...conditions, ...left } });
  };
  const each = (key: 'via' | 'avoid' | 'tracks', text: string) => {
    for (const slug of conditions[key]) {
      add(key, text, { [key]: conditions[key].filter((one) => one !== slug) }, { kind: key === 'tracks' ? 'track' : 'role', slug });
    }
  };
  if (maxStudyMonths !== null) add('maxStudyMonths', maxStudyMonths === 0 ? 'no study' : `at most ${time(maxStudyMonths)} of study`);
  if (maxMonths !== null) add('maxMonths', `at most ${time(maxMonths)}`);
  if (maxSteps !== null) add('maxSteps', `at most ${count(maxSteps, 'step')}`);
  if (kinds.length === 1) add('kinds', kinds[0] === 'ADVANCEMENT' ? 'only steps up' : 'only lateral changes');
  if (maxLateral !== null) add('maxLateral', maxLateral === 0 ? 'no lateral changes' : `at most ${count(maxLateral, 'lateral change')}`);
  if (minPayRatio !== null) add('minPayRatio', minPayRatio === 1 ? 'no pay cut' : `pay of at least ${Math.round(minPayRatio * 100)}% of now`);
  if (avoidDeclining) add('avoidDeclining', 'no shrinking fields');
  each('via', 'via');
  if (via.length > 1 && !viaInOrder) add('viaInOrder', 'in any order');
  each('avoid', 'not via');
  each('tracks', tracks.length > 1 ? 'within' : 'only');
  if (minEvidence !== null) add('minEvidence', `evidence at least ${minEvidence.toLowerCase()}`);
  return chips;
}

function text(value: number | null): string | null {
  return value === null ? null : String(value);
}

function whole(value: string | null, least: number, most: number): number | null {
  if (value === null || !/^\d{1,4}$/.test(value)) return null;
  return Math.min(most, Math.max(least, Number(value)));
}

function ratio(value: string | null): number | null {
  if (value === null || !/^\d{1,2}(\.\d{1,6})?$/.test(value)) return null;
  return Math.min(10, Number(value));
}

function names(value: string | null): string[] {
  const given = (value ?? '').split(',').map((name) => name.trim());
  return [...new Set(given.filter((name) => name !== ''))];
}
