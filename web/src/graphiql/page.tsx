import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN, HistoryStore } from '@graphiql/plugin-history';
import { GraphiQLProvider, useGraphiQL, useGraphiQLActions, useMonaco } from '@graphiql/react';
import { GraphiQL, GraphiQLInterface } from 'graphiql';
import { useEffect, useLayoutEffect } from 'react';

import { Header } from '../header';
import { chooseTheme, chosenTheme, systemTheme } from '../theme';
import { dressEditors } from './editors';
import { EXAMPLES } from './examples';
import { EXAMPLES_PLUGIN } from './examples-panel';
import { ask } from './fetcher';
import { CopyLink, forgetLink, readLink, useNamedOperation } from './link';

/** Whether this browser has no tabs of an earlier visit. */
const isFirstVisit = (() => {
  try {
    return localStorage.getItem('graphiql:tabState') === null;
  } catch {
    return true;
  }
})();

/** What the address asks for; a first visit without it begins with the first example. */
const linked = readLink(location.search);
const first = linked ?? (isFirstVisit ? EXAMPLES[0] : undefined);
const tabs = linked ? [linked, ...EXAMPLES] : EXAMPLES;

const LINKS = [
  { href: './paths', text: 'Planner' },
  { href: './tracks', text: 'Tracks' },
  { href: './compare', text: 'Compare' },
  { href: './graphiql', text: 'API', current: true },
  { href: './schema.graphql', text: 'Schema' },
];
const PLUGINS = [DOC_EXPLORER_PLUGIN, EXAMPLES_PLUGIN, HISTORY_PLUGIN];
const isWide = matchMedia('(min-width: 1200px)').matches;

/** GraphiQL with our head, our examples and our look. */
export function Page() {
  return (
    <GraphiQLProvider
      fetcher={ask}
      plugins={PLUGINS}
      referencePlugin={DOC_EXPLORER_PLUGIN}
      visiblePlugin={isFirstVisit && isWide ? EXAMPLES_PLUGIN : undefined}
      defaultTabs={tabs.map(({ query, variables }) => ({ query, variables, headers: null }))}
      initialQuery={first?.query}
      initialVariables={first?.variables}
      onTabChange={({ tabs, activeTabIndex }) => forgetLink(tabs[activeTabIndex])}
      defaultTheme={chosenTheme()}
      shouldPersistHeaders={false}
    >
      <HistoryStore maxHistoryLength={50}>
        <DocExplorerStore>
          <Head />
          <GraphiQLInterface defaultEditorToolsVisibility="variables" showPersistHeadersSettings={false}>
            {/* The name stands in the head. */}
            <GraphiQL.Logo>{null}</GraphiQL.Logo>
            <GraphiQL.Toolbar>
              {({ prettify, merge, copy }) => (
                <>
                  {prettify}
                  {merge}
                  {copy}
                  <CopyLink />
                </>
              )}
            </GraphiQL.Toolbar>
          </GraphiQLInterface>
        </DocExplorerStore>
      </HistoryStore>
    </GraphiQLProvider>
  );
}

function Head() {
  useNamedOperation(linked);
  const theme = useGraphiQL((state) => state.theme);
  const { setTheme } = useGraphiQLActions();
  const monaco = useMonaco((state) => state.monaco);
  // Before GraphiQL makes its editors, which it does in an effect.
  useLayoutEffect(() => {
    if (monaco) dressEditors(monaco);
  }, [monaco]);
  useEffect(() => chooseTheme(theme ?? null), [theme]);
  const switchTheme = () => setTheme((theme ?? systemTheme()) === 'dark' ? 'light' : 'dark');
  return <Header home="./" links={LINKS} onTheme={switchTheme} />;
}
