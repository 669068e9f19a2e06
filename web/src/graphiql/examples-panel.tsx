import { formatShortcutForOS, KEY_MAP, pick, useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';

import { EXAMPLES, type Example } from './examples';

/** The examples, to read about and to open. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: 'Examples', icon: Icon, content: Panel };

function Panel() {
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor'),
  );
  const { addTab, changeTab } = useGraphiQLActions();
  const shown = tabs[activeTabIndex]?.query;
  const open = (example: Example) => {
    // A tab that was not changed is used again.
    const there = tabs.findIndex((tab) => tab.query === example.query && tab.variables === example.variables);
    if (there >= 0) {
      changeTab(there);
      return;
    }
    addTab();
    queryEditor?.setValue(example.query);
    variableEditor?.setValue(example.variables);
  };
  return (
    <section className="cg-examples" aria-label="Examples">
      <h2>Examples</h2>
      <p>
        Open one, change what you like, and run it with <kbd>{formatShortcutForOS(KEY_MAP.runQuery.key)}</kbd>.
      </p>
      <ol>
        {EXAMPLES.map((example) => (
          <li key={example.title}>
            <button type="button" aria-current={example.query === shown} onClick={() => open(example)}>
              <b>{example.title}</b>
              <span>{example.description}</span>
            </button>
          </li>
        ))}
      </ol>
      <p>
        This page is built with GraphiQL and Monaco. <a href="./licences.md">Licences of what it contains</a>
      </p>
    </section>
  );
}

function Icon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <path d="M4 15h4l5-9h3" />
      <circle cx="4" cy="15" r="2" fill="var(--surface)" />
      <circle cx="16" cy="6" r="2" fill="var(--surface)" />
    </svg>
  );
}
