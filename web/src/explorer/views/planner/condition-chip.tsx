import { useAsk } from '../../app/ask';
import { NamedDocument } from '../../generated';
import type { Chip } from './conditions';

interface ConditionChipProps {
  readonly chip: Chip;
  readonly onRemove: () => void;
}

/** A condition; pressing it removes it. */
export function ConditionChip({ chip, onRemove }: ConditionChipProps) {
  const name = useConditionName(chip);
  return (
    <button
      type="button"
      className="chip on"
      aria-label={`Remove condition: ${name}`}
      onClick={(event) => {
        // The focus goes on to what follows, rather than to the top of the page.
        const next = event.currentTarget.nextElementSibling;
        (next instanceof HTMLButtonElement ? next : next?.querySelector('button'))?.focus();
        onRemove();
      }}
    >
      {name}
      <span aria-hidden="true">×</span>
    </button>
  );
}

/** A condition in words: `via Registered Nurses`. */
function useConditionName({ text, named }: Chip): string {
  const { data } = useAsk(NamedDocument, { slug: named?.slug ?? '', isTrack: named?.kind === 'track' }, { pause: named === null });
  if (!named) return text;
  return `${text} ${data?.role?.title ?? data?.track?.name ?? named.slug.replaceAll('-', ' ')}`;
}
