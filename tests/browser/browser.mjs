// A browser that can reach this machine only, and whose pages' complaints are kept.
import assert from 'node:assert/strict';

import { chromium } from 'playwright-core';

/** What may not happen, as it happens. */
export const faults = [];

/** Starts the browser; `page` opens an address in a profile of its own. */
export async function start(executablePath) {
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The browser itself would like to talk to its maker; no name is found, for it or for pages.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  const page = async (address, viewport, options = {}) => {
    const context = await browser.newContext({ viewport, ...options });
    const page = await context.newPage();
    watch(page, new URL(address).origin);
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        console.error(`policy: ${violatedDirective} forbids ${blockedURI} at ${sourceFile}:${lineNumber}`);
      });
    });
    await page.goto(address, { waitUntil: 'load' });
    return page;
  };
  return { page, stop: () => browser.close(), version: browser.version() };
}

/** The viewports of a desk and of a phone. */
export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };

/** Says that something works. */
export const ok = (what) => console.log(`ok ${what}`);

/** No page has had anything to complain of. */
export function clean() {
  assert.deepEqual(faults, []);
  ok('nothing asked off the host, forbidden by the policy, or complained of');
}

/** Takes the steps one after another; at the first that fails the script ends, with 1. */
export async function take(browser, ...steps) {
  console.log(`browser ${browser.version}`);
  try {
    for (const step of steps) await step();
  } catch (error) {
    console.log([`not ok: ${error.stack}`, ...faults].join('\n'));
    process.exitCode = 1;
  } finally {
    await browser.stop();
  }
}

/** Notes what a page and its workers ask for elsewhere, what they do not get, and what the console says. */
function watch(page, origin) {
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:') faults.push(`a request off the host: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // A page that is left gives up what it was asking for.
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') faults.push(`${why}: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack}`));
}
