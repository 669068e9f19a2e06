import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';

import { answersOf } from './answers';
import { App } from './app';
import { client } from './client';
import { firstOf } from './first';
import { placeOf } from './routes';

const answers = answersOf(client);
for (const operation of firstOf(placeOf(location.pathname), new URLSearchParams(location.search))) answers.ask(operation);
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
