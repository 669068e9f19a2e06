import { memo, useMemo } from 'react';

import type { Drawing } from './drawing';
import { columnsOf, pathOf, tipsOf, waysOf } from './ways';

/** All transitions of the role in focus, or of the one that is pointed at. */
export const BroughtOut = memo(function BroughtOut({ drawing, slug }: { readonly drawing: Drawing; readonly slug: string | null }) {
  const columns = useMemo(() => columnsOf(drawing), [drawing]);
  const node = slug === null ? undefined : drawing.bySlug.get(slug);
  if (!node) return null;
  const ways = waysOf(drawing, node, columns);
  const drawn = (kind: string) => ways.filter(({ link }) => link.kind === kind).map(({ points }) => pathOf(points)).join('');
  const tips = ways.flatMap(({ tip }) => tip ?? []);
  return (
    <g aria-hidden="true">
      <path className="out l" d={drawn('lateral')} />
      <path className="out a" d={drawn('advancement')} />
      <path className="out tip" d={tipsOf(tips, 9)} />
    </g>
  );
});
