import { useTitle } from '../app/title';
import { to } from '../app/routes';
import { Nothing } from '../parts/states';

/** An address that leads nowhere. */
export default function Nowhere() {
  useTitle('Nothing is here');
  return (
    <div className="wrap stand-alone">
      <h1>Nothing is here</h1>
      <Nothing title="This address leads nowhere.">
        Begin <a href={to.home()}>at the front page</a>, or browse <a href={to.tracks()}>the lines</a>.
      </Nothing>
    </div>
  );
}
