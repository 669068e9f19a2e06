// Before anything that writes HTML or starts a worker.
import './trusted';

// Monaco asks for its workers by name; this import tells Vite to bundle them.
import 'graphiql/setup-workers/vite';

import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import '../tokens.css';
import '../header.css';
import './look.css';
import './panel.css';

import { createRoot } from 'react-dom/client';

import { chooseTheme, chosenTheme } from '../theme';
import { Page } from './page';

chooseTheme(chosenTheme());
const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
