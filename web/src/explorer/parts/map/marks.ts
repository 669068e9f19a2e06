import type { Drawing } from './drawing';

interface Marked {
  readonly focus: string | null;
  readonly pointed: string | null;
  readonly opened: readonly string[];
  readonly middle: string | null;
}

/** The classes of roles that are brought out. Only what changes is touched: a map may have a thousand roles. */
export class Marks {
  #shown = new Map<string, string>();

  show(sheets: HTMLElement, drawing: Drawing, { focus, pointed, opened, middle }: Marked): void {
    const wanted = new Map<string, string>();
    const add = (slug: string, name: string) => wanted.set(slug, `${wanted.get(slug) ?? ''} ${name}`);
    for (const slug of opened) add(slug, 'open');
    if (middle !== null) add(middle, 'mid');
    const from = pointed ?? focus;
    if (from !== null && drawing.bySlug.has(from)) {
      const joined = drawing.joined.get(from);
      // A role that is joined both ways shows the step up.
      const kinds = new Map<string, string>();
      for (const { kind, to } of joined?.out ?? []) if (kinds.get(to) !== 'advancement') kinds.set(to, kind);
      for (const { kind, from } of joined?.in ?? []) if (kinds.get(from) !== 'advancement') kinds.set(from, kind);
      for (const [slug, kind] of kinds) add(slug, kind === 'lateral' ? 'nb l' : 'nb');
    }
    if (pointed !== null && pointed !== focus) add(pointed, 'pt');
    if (focus !== null) add(focus, 'me');
    sheets.classList.toggle('fo', focus !== null && drawing.bySlug.has(focus));
    const names = new Map([...this.#shown].map(([slug]) => [slug, '']));
    for (const [slug, classes] of wanted) names.set(slug, classes);
    if (names.size === 0) return;
    for (const [slug, classes] of names) {
      const node = sheets.querySelector<SVGAElement>(`a[data-slug="${CSS.escape(slug)}"]`);
      if (!node) continue;
      const now = `r${node.classList.contains('big') ? ' big' : ''}${classes}`;
      if (node.getAttribute('class') !== now) node.setAttribute('class', now);
    }
    this.#shown = wanted;
  }
}
