import { memo, useMemo } from 'react';

import type { Drawing } from './drawing';
import { Passages } from './passages';
import { pathOf, tipsOf, waysOf } from './ways';

/** All transitions of the role in focus, or of the one that is pointed at. */
export const BroughtOut = memo(function BroughtOut({ drawing, slug }: { readonly drawing: Drawing; readonly slug: string | null }) {
  const passages = useMemo(() => new Passages(drawing), [drawing]);
  const node = slug === null ? undefined : drawing.bySlug.get(slug);
  if (!node) return null;
  const ways = waysOf(drawing, node, passages);
  const drawn = (kind: string) => ways.filter(({ link }) => link.kind === kind).map(({ points }) => pathOf(points)).join('');
  const tips = ways.flatMap(({ tip }) => tip ?? []);
  return (
    <>
      <path className="l" d={drawn('lateral')} />
      <path className="a" d={drawn('advancement')} />
      <path className="tip" d={tipsOf(tips, 9)} />
    </>
  );
});
