import type { Plugin } from 'vite';

/**
 * Tells the browser of the explorer's main part at once. The entry is small and asks for it by `import()`, so that it can fetch the
 * view beside it; without this the browser would hear of it only then.
 */
export function preloads(module: string): Plugin {
  return {
    name: 'preloads',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, chunk }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const main = chunks.find(({ facadeModuleId }) => facadeModuleId?.replaceAll('\\', '/').endsWith(module));
        if (!main || !chunk?.dynamicImports.includes(main.fileName)) return html;
        const wanted = new Set<string>();
        const want = (name: string) => {
          if (wanted.has(name)) return;
          wanted.add(name);
          chunks.find(({ fileName }) => fileName === name)?.imports.forEach(want);
        };
        want(main.fileName);
        const isThere = (name: string) => html.includes(`./${name}"`);
        return [...wanted].filter((name) => !isThere(name)).map((name) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${name}` }, injectTo: 'head' as const }));
      },
    },
  };
}
