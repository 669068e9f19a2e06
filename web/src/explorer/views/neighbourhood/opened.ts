/** As many roles can be opened; an address has its limits, and so has what one can read. */
export const MOST = 20;

/** The roles named by `?open=`, each once, in the order in which they were opened. */
export function openedOf(parameter: string | null): string[] {
  const slugs = (parameter ?? '').split(',').map((slug) => slug.trim()).filter((slug) => slug !== '');
  return [...new Set(slugs)].slice(0, MOST);
}

/** The value of `open` with a role opened, or closed where it is open; null where none is left. */
export function toggled(opened: readonly string[], slug: string): string | null {
  const next = opened.includes(slug) ? opened.filter((one) => one !== slug) : [...opened, slug].slice(-MOST);
  return next.length === 0 ? null : next.join(',');
}
