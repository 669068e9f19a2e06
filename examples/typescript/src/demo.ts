// What a first program asks: node dist/demo.js [SERVICE]
import { Client, Refused } from './client.js';
import { PathDocument, ProfileDocument, SearchDocument, TransitionsDocument, type RoleBy } from './generated.js';

const client = new Client(process.argv[2] ?? process.env.CAREER_GRAPH_URL ?? 'http://127.0.0.1:8080');

await search('nurse');
await profile({ title: 'Registered Nurses' });
await neighbours({ slug: 'registered-nurses' });
await path({ slug: 'nursing-assistants' }, { slug: 'nurse-practitioners' });
await path({ slug: 'airline-pilots-copilots-and-flight-engineers' }, { slug: 'registered-nurses' });
await path({ slug: 'registered-nurse' }, { slug: 'nurse-practitioners' });

/** Finds roles by what people call them. */
async function search(text: string): Promise<void> {
  const { search } = await client.ask(SearchDocument, { text, first: 3 });
  console.log(`${search.edges.length} of ${search.totalCount} roles for "${text}":`);
  for (const { matched, node } of search.edges) {
    // A search can find other things too, so the kind is asked for.
    if (node.__typename === 'Role') console.log(`  ${node.title} (${node.slug}), found as "${matched}"`);
  }
}

/** Shows who a role is. What is null was not published, or not written yet. */
async function profile(by: RoleBy): Promise<void> {
  const { role } = await client.ask(ProfileDocument, { by });
  if (!role) return console.log('\nThere is no such role.');
  console.log(`\n${role.title}, level ${role.level} of 5`);
  if (role.summary) console.log(`  ${role.summary}`);
  const { category } = role;
  if (category?.landscape) {
    const { area, year, medianAnnualPay } = category.landscape;
    const { amount, bound, currency, reason } = medianAnnualPay;
    const pay = amount === null ? `unknown: ${reason}` : `${bound === 'AT_LEAST' ? 'at least ' : ''}${amount} ${currency}`;
    // Figures are those of the occupational category, and are to be shown as such.
    console.log(`  median pay of a year ${pay} (${category.title}, ${area}, ${year})`);
  }
  const skills = role.skills.edges.map(({ importance, node }) => `${node.name} ${importance}`);
  console.log(`  matters most: ${skills.join(', ')}`);
}

/** Pages through the steps aside. */
async function neighbours(by: RoleBy): Promise<void> {
  const pages = client.pages(TransitionsDocument, { by, kinds: ['LATERAL'], first: 4 }, (data) => data.role?.transitions);
  let number = 0;
  for await (const { totalCount, edges } of pages) {
    if (number === 0) console.log(`\n${totalCount} steps aside`);
    number += 1;
    const moves = edges.map(({ node }) => `${node.to.title} (${node.months.total} months)`);
    console.log(`  page ${number}: ${moves.join(', ')}`);
  }
}

/** Finds the quickest path. That there is none is an answer; that a name is wrong is a fault. */
async function path(from: RoleBy, to: RoleBy): Promise<void> {
  try {
    const { shortestPath } = await client.ask(PathDocument, { from, to });
    switch (shortestPath?.__typename) {
      case 'CareerPath': {
        const { steps, months } = shortestPath.totals;
        console.log(`\n${steps} steps, ${months} months`);
        for (const { number, transition, cumulativeMonths } of shortestPath.steps) {
          const kind = transition.kind.toLowerCase();
          console.log(`  ${number}. ${kind} to ${transition.to.title}, ${cumulativeMonths} months from the start`);
        }
        break;
      }
      case 'NoPath':
        console.log(`\nNo path (${shortestPath.reason}): ${shortestPath.message}`);
    }
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'BAD_USER_INPUT') throw error;
    const { argument, nearest } = error.faults[0].extensions;
    console.log(`\n${argument} is wrong. Did you mean ${nearest?.[0]}?`);
  }
}
