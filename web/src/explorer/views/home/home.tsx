import { useTitle } from '../../app/title';

/** Not built yet. */
export default function Home() {
  useTitle('Where could your work take you?');
  return (
    <div className="wrap stand-alone">
      <h1>Where could your work take you?</h1>
    </div>
  );
}
