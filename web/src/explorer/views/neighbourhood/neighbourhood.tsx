import { useTitle } from '../../app/title';

/** Not built yet. */
export default function Neighbourhood({ slug }: { readonly slug: string }) {
  useTitle('Neighbourhood');
  return (
    <div className="wrap stand-alone">
      <h1>Neighbourhood {slug}</h1>
    </div>
  );
}
