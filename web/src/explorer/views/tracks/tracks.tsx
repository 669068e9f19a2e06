import { useTitle } from '../../app/title';

/** Not built yet. */
export default function Tracks() {
  useTitle('Tracks');
  return (
    <div className="wrap stand-alone">
      <h1>Tracks</h1>
    </div>
  );
}
