// Runs every audit of `graphql-http` against a server, printing one line each: its verdict, id and name.
// Usage: node audit.js URL. Exits with 1 unless all are ok.
import { serverAudits } from 'graphql-http';

const url = process.argv[2];
let failed = 0;
const audits = serverAudits({ url });
for (const { id, name, fn } of audits) {
  const result = await fn();
  if (result.status !== 'ok') failed += 1;
  console.log(`${result.status} ${id} ${name}${result.reason ? `: ${result.reason}` : ''}`);
}
console.log(`${audits.length - failed} of ${audits.length} ok`);
process.exitCode = failed === 0 ? 0 : 1;
