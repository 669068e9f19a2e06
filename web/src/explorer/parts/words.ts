// How figures are told in words, the same everywhere and as the exports do.

// Making a format takes milliseconds: each is made once, when it is first needed.
const MONEY = new Map<string, Intl.NumberFormat>();
let numbers: Intl.NumberFormat | undefined;
let lists: Intl.ListFormat | undefined;

/** `3391000` as `3,391,000`. */
export function number(value: number): string {
  return (numbers ??= new Intl.NumberFormat('en')).format(value).replace('-', '−');
}

/** Months as people say them: `2 y 11 mo`, `8 y`, `0 mo`. */
export function time(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (years === 0) return `${rest} mo`;
  return rest === 0 ? `${years} y` : `${years} y ${rest} mo`;
}

/** A number of things: `1 role`, `2 roles`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/**
 * Whether a title names people in the plural, as published titles do: `Registered Nurses`, but not `Director of Operations`. By the last
 * word of one of its parts, for English.
 */
export function isPlural(title: string): boolean {
  const [head = ''] = title.split(/ (?:of|for|in|to) /);
  return head.split(',').some((part) => /[^s]s$/.test(part.trim()));
}

/** A number with its sign: `+38`, `−15`. */
export function signed(value: number, digits = 0): string {
  const size = Math.abs(value).toFixed(digits);
  return `${value < 0 && Number(size) !== 0 ? '−' : '+'}${size}`;
}

interface Change {
  readonly comparable: boolean;
  readonly percent?: number | null;
  readonly bound?: 'EXACT' | 'AT_LEAST' | null;
}

/** A change of pay: `+38% pay`, `at least +80% pay`, `pay not comparable`. */
export function payChange({ comparable, percent, bound }: Change): string {
  if (!comparable || percent === null || percent === undefined) return 'pay not comparable';
  return `${bound === 'AT_LEAST' ? 'at least ' : ''}${signed(percent)}% pay`;
}

/** A transition in a line: `2 y 11 mo · +38% pay`. */
export function timeAndPay(months: { readonly total: number }, change: Change): string {
  return `${time(months.total)} · ${payChange(change)}`;
}

interface Pay {
  readonly amount?: number | null;
  readonly bound?: 'EXACT' | 'AT_LEAST' | null;
  readonly currency?: string | null;
}

/** A pay of a year: `$93,600`, `$239,200 or more`, `not published`. */
export function pay({ amount, bound, currency }: Pay): string {
  if (amount === null || amount === undefined) return 'not published';
  return `${money(amount, currency)}${bound === 'AT_LEAST' ? ' or more' : ''}`;
}

function money(amount: number, currency: string | null | undefined): string {
  if (!currency) return number(amount);
  const format = MONEY.get(currency) ?? new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 });
  MONEY.set(currency, format);
  return format.format(amount).replace('-', '−');
}

/** The years of a projection: `2024–34`. */
export function years(from: number, to: number): string {
  return Math.floor(from / 100) === Math.floor(to / 100) ? `${from}–${String(to).slice(-2)}` : `${from}–${to}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function list(items: readonly string[]): string {
  return (lists ??= new Intl.ListFormat('en-GB', { type: 'conjunction' })).format(items);
}

const WORDS: Readonly<Record<string, string>> = {
  NONE: 'None',
  HIGH_SCHOOL: 'High school',
  CERTIFICATE: 'Certificate after high school',
  SOME_COLLEGE: 'Some college',
  ASSOCIATE: 'Associate degree',
  BACHELOR: 'Bachelor’s degree',
  POST_BACHELOR_CERTIFICATE: 'Certificate after a bachelor’s degree',
  MASTER: 'Master’s degree',
  POST_MASTER_CERTIFICATE: 'Certificate after a master’s degree',
  DOCTORAL_OR_PROFESSIONAL: 'Doctorate or professional degree',
  POST_DOCTORAL: 'Training after a doctorate',
  LESS_THAN_FIVE_YEARS: 'Less than 5 years',
  FIVE_YEARS_OR_MORE: '5 years or more',
  SHORT_TERM: 'Up to a month',
  MODERATE_TERM: '1 to 12 months',
  LONG_TERM: 'More than a year',
  APPRENTICESHIP: 'Apprenticeship',
  INTERNSHIP_OR_RESIDENCY: 'Internship or residency',
  OBSERVED: 'observed',
  PUBLISHED: 'published',
  EDITORIAL: 'editorial',
  DERIVED: 'derived',
};

/** A value of one of the schema's enums, for people; `not published` where there is none. */
export function word(value: string | null | undefined): string {
  if (value === null || value === undefined) return 'not published';
  return WORDS[value] ?? value.toLowerCase().replaceAll('_', ' ');
}
