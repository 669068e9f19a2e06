import { useTitle } from '../../app/title';

/** Not built yet. */
export default function TrackView({ slug }: { readonly slug: string }) {
  useTitle('Track');
  return (
    <div className="wrap stand-alone">
      <h1>Track {slug}</h1>
    </div>
  );
}
