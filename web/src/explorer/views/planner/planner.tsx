import { useTitle } from '../../app/title';

/** Not built yet. */
export default function Planner() {
  useTitle('Planner');
  return (
    <div className="wrap stand-alone">
      <h1>Planner</h1>
    </div>
  );
}
