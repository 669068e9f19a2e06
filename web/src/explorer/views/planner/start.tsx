import { to } from '../../app/routes';

/** As long as both ends are missing: what to do. */
export function Start() {
  return (
    <div className="wrap alone">
      <h1>Where from, where to?</h1>
      <p className="lead">
        Choose the role you have now and the one you have in mind: type a few letters and take a role from the list. With one of them alone you see what is
        within reach.
      </p>
      <p className="small">
        No idea yet? <a href={to.home()}>Journeys to start from</a> or <a href={to.tracks()}>all lines</a>.
      </p>
    </div>
  );
}
