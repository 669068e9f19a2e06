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
// Browsers look for the icon anew when the address changes, relative to the new one: it must not be relative any more.
const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
if (icon) icon.setAttribute('href', icon.href);
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
