/**
 * The page's policy demands Trusted Types: a string becomes HTML or the address of a script only through a policy that it
 * names. Monaco has its own; this is the one for whatever has none.
 *
 * Scripts and workers are loaded from our assets and nowhere else, and no string becomes a script. HTML is let through: what
 * GraphiQL writes comes from a renderer of Markdown that escapes HTML, and a script in it would not run (`script-src 'self'`).
 */
interface Factory {
  createPolicy(
    name: 'default',
    rules: { createHTML(text: string): string; createScriptURL(address: string): string | null },
  ): void;
}

const ASSETS = new URL('assets/', document.baseURI);

// Browsers without it have the rest of the policy.
const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
factory?.createPolicy('default', {
  createHTML: (text) => text,
  createScriptURL: (address) => (new URL(address, document.baseURI).href.startsWith(ASSETS.href) ? address : null),
});
