import { useTitle } from '../../app/title';

/** Not built yet. */
export default function Compare() {
  useTitle('Compare');
  return (
    <div className="wrap stand-alone">
      <h1>Compare</h1>
    </div>
  );
}
