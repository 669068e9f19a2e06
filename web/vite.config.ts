import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { depths } from './build/depths.ts';
import { precompress } from './build/precompress.ts';
import { preloads } from './build/preloads.ts';

// `npm run dev` serves the pages from source and asks a service that runs beside it.
const SERVICE = process.env['CAREER_GRAPH_SERVICE'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  // Addresses are relative, so that the service may stand behind any path of a proxy.
  base: './',
  plugins: [react(), preloads('src/explorer/app/start.tsx'), depths(), precompress()],
  build: {
    target: 'es2022',
    // Every asset is a file of its own: the pages' policies allow no `data:` scripts or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the licences of bundled packages ask for: their texts travel with the bundle.
    license: { fileName: 'licences.md' },
    chunkSizeWarningLimit: 4_000,
    // One entry a page. What pages share becomes a common chunk; Monaco stays on the page that needs it.
    rolldownOptions: {
      input: { explorer: 'index.html', graphiql: 'graphiql.html' },
      output: {
        codeSplitting: {
          groups: [
            // What the entry needs must not wait for React.
            { name: 'places', test: /src[\\/](theme|explorer[\\/]app[\\/](base|routes|views))\./, priority: 1 },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            // What several views use is small: one file rather than ten.
            { name: 'parts', test: /src[\\/]explorer[\\/](generated|app[\\/]|parts[\\/][^\\/]+$)/, minShareCount: 2 },
          ],
        },
      },
      // GraphiQL's packages mark modules for a compiler that we do not run.
      onLog: (level, log, show) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : show(level, log)),
    },
  },
  worker: { format: 'es' },
  // Monaco's workers are asked for in a way that the optimizer of `npm run dev` does not know.
  optimizeDeps: { entries: ['index.html'], exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
  server: { proxy: { '^/(graphql|schema\\.graphql|export/.*)$': SERVICE } },
});
