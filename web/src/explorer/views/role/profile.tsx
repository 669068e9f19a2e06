import type { Role } from './steps';

type Profile = NonNullable<Role['profile']>;

/** The work as it is lived. */
export function Like({ profile: { whatItsLike } }: { readonly profile: Profile }) {
  return (
    <section className="sec" id="like" aria-labelledby="like-h">
      <h2 id="like-h">What it’s like</h2>
      <div className="like">
        <Column heading="Day to day" text={whatItsLike.dayToDay} />
        <Column heading="Harder than expected" text={whatItsLike.harderThanExpected} />
        <Column heading="Who thrives" text={whatItsLike.whoThrives} />
      </div>
    </section>
  );
}

function Column({ heading, text }: { readonly heading: string; readonly text: string }) {
  return (
    <div>
      <h3>{heading}</h3>
      <p>{text}</p>
    </div>
  );
}

/** Whom the role suits, whom it does not, and what differs from place to place. */
export function Fit({ profile: { fitCheck, thingsThatVary } }: { readonly profile: Profile }) {
  return (
    <section className="sec" id="fit" aria-labelledby="fit-h">
      <h2 id="fit-h">Fit check</h2>
      <div className="fit">
        <div className="panel yes">
          <h3>Likely a good fit if</h3>
          <Items items={fitCheck.goodFit} />
        </div>
        <div className="panel no">
          <h3>Think twice if</h3>
          <Items items={fitCheck.poorFit} />
        </div>
        {thingsThatVary.length > 0 && (
          <div className="vary">
            <h3>What varies from place to place</h3>
            <Items items={thingsThatVary} />
          </div>
        )}
      </div>
    </section>
  );
}

function Items({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** Questions to expect, the first unfolded. */
export function Interview({ profile: { interviewQuestions } }: { readonly profile: Profile }) {
  return (
    <section className="sec ask" id="ask" aria-labelledby="ask-h">
      <h2 id="ask-h">Interview questions</h2>
      <div>
        {interviewQuestions.map(({ question, listensFor }, index) => (
          <details key={question} open={index === 0}>
            <summary>{question}</summary>
            <p>
              <b>Listens for</b> {listensFor}
            </p>
          </details>
        ))}
      </div>
    </section>
  );
}
