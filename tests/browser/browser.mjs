// A browser whose every request off this machine is noticed, and whose pages' complaints are kept.
import { createServer } from 'node:http';

import { chromium } from 'playwright-core';

/** What may not happen, as it happens. */
export const faults = [];

/**
 * Whatever is not for this machine goes to this proxy, also what workers or the browser itself ask for: it writes the
 * address down and answers nothing.
 */
async function proxy() {
  const note = (address) => faults.push(`a request off the host: ${address}`);
  const server = createServer((request, response) => {
    note(request.url);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url);
    socket.destroy();
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

/** Starts the browser; `page` opens a page in a profile of its own. */
export async function start(executablePath) {
  const outside = await proxy();
  const browser = await chromium.launch({
    executablePath,
    proxy: { server: `http://127.0.0.1:${outside.address().port}`, bypass: '127.0.0.1' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const page = async (address, viewport, options = {}) => {
    const context = await browser.newContext({ viewport, ...options });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`uncaught: ${error}`));
    page.on('requestfailed', (request) => {
      // A page that is left gives up what it was asking for.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        console.error(`policy: ${violatedDirective} forbids ${blockedURI} at ${sourceFile}:${lineNumber}`);
      });
    });
    await page.goto(address, { waitUntil: 'load' });
    return page;
  };
  const stop = async () => {
    await browser.close();
    outside.close();
  };
  return { page, stop, version: browser.version() };
}
