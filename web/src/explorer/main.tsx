import '../tokens.css';
import './base.css';
import '../header.css';
import './parts/parts.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';

import { chooseTheme, chosenTheme } from '../theme';
import { App } from './app/app';
import { client } from './app/client';

chooseTheme(chosenTheme());
// A browser reads the icon's address anew from each address that a view goes to; so it must not be relative.
for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')) icon.href = icon.href;
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Provider value={client}>
        <App />
      </Provider>
    </StrictMode>,
  );
}
