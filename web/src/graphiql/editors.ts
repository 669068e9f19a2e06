import { tokensOf, type Theme } from '../theme';

type Monaco = typeof import('monaco-editor');

const FONT = 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace';

/** Gives Monaco the colours and the type of `tokens.css`. */
export function dressEditors(monaco: Monaco): void {
  // GraphiQL's names: it sets these whenever light or dark is chosen.
  monaco.editor.defineTheme('graphiql-LIGHT', look('light'));
  monaco.editor.defineTheme('graphiql-DARK', look('dark'));
  monaco.editor.onDidCreateEditor((editor) => {
    editor.updateOptions({
      fontFamily: FONT,
      fontSize: 13,
      lineHeight: 20,
      padding: { top: 4 },
      wordWrap: 'on',
    });
  });
}

function look(theme: Theme): Parameters<Monaco['editor']['defineTheme']>[1] {
  const token = tokensOf(theme);
  const colour = (name: string) => token(name).slice(1);
  const rule = (name: string, foreground: string, fontStyle?: string) => ({
    token: name,
    foreground: colour(foreground),
    ...(fontStyle && { fontStyle }),
  });
  return {
    base: theme === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      rule('', 'ink'),
      rule('comment', 'ink-3'),
      rule('delimiter', 'ink-2'),
      rule('keyword', 'ink', 'bold'),
      rule('type.identifier.gql', 'line-it'),
      rule('key.identifier.gql', 'ink'),
      rule('argument.identifier.gql', 'advance'),
      rule('annotation.gql', 'line-ar'),
      rule('string', 'line-ag'),
      rule('number', 'lateral'),
      rule('string.key.json', 'ink'),
      rule('string.value.json', 'line-ag'),
      rule('keyword.json', 'lateral'),
    ],
    colors: {
      'editor.background': '#ffffff00',
      'editor.foreground': token('ink'),
      'editorLineNumber.foreground': token('ink-3'),
      'editorLineNumber.activeForeground': token('ink'),
      'editorCursor.foreground': token('ink'),
      'editor.selectionBackground': token('advance-soft'),
      'editorHoverWidget.background': token('surface'),
      'editorHoverWidget.border': token('rule-strong'),
      'editorSuggestWidget.background': token('surface'),
      'editorSuggestWidget.border': token('rule-strong'),
      'editorSuggestWidget.selectedBackground': token('sunken'),
      'editorSuggestWidget.selectedForeground': token('ink'),
      'editorWidget.background': token('surface'),
      'list.hoverBackground': token('sunken'),
      'menu.background': token('surface'),
      'menu.selectionBackground': token('sunken'),
      'menu.selectionForeground': token('ink'),
      'quickInput.background': token('surface'),
      'quickInputList.focusBackground': token('sunken'),
      'quickInputList.focusForeground': token('ink'),
      'scrollbar.shadow': '#ffffff00',
      'textLink.foreground': token('ink'),
      'textLink.activeForeground': token('ink'),
      focusBorder: token('ink'),
      // Only data is coloured, and brackets are none.
      ...Object.fromEntries([1, 2, 3].map((depth) => [`editorBracketHighlight.foreground${depth}`, token('ink-2')])),
    },
  };
}
