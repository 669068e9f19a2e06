/** The two looks of `tokens.css`. */
export type Theme = 'light' | 'dark';

/** Where the choice is kept, for all pages. */
const KEY = 'career-graph:theme';

/** What the person chose; null follows the system. */
export function chosenTheme(): Theme | null {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : null;
  } catch {
    return null;
  }
}

/** Shows this look and keeps the choice. */
export function chooseTheme(theme: Theme | null): void {
  const { dataset } = document.documentElement;
  if (theme) dataset['theme'] = theme;
  else delete dataset['theme'];
  try {
    if (theme) localStorage.setItem(KEY, theme);
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** What the system asks for. */
export function systemTheme(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Reads custom properties of `tokens.css` as they are in one of the looks, whichever is shown. */
export function tokensOf(theme: Theme): (name: string) => string {
  const { dataset } = document.documentElement;
  const shown = dataset['theme'];
  dataset['theme'] = theme;
  const style = getComputedStyle(document.documentElement);
  const names = ['ground', 'surface', 'sunken', 'ink', 'ink-2', 'ink-3', 'rule', 'rule-strong', 'advance', 'advance-soft', 'lateral', 'problem', 'line-ag', 'line-ar', 'line-it'];
  const values = new Map(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  if (shown) dataset['theme'] = shown;
  else delete dataset['theme'];
  return (name) => values.get(name) ?? '#808080';
}
