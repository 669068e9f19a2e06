import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';

import { answersOf } from './answers';
import { App } from './app';
import { wholeAnswers } from './ask-whole';
import { client } from './client';
import { firstOf, firstWholeOf } from './first';
import { placeOf } from './routes';

const [place, parameters] = [placeOf(location.pathname), new URLSearchParams(location.search)];
for (const operation of firstOf(place, parameters)) answersOf(client).ask(operation);
for (const operation of firstWholeOf(place, parameters)) wholeAnswers.ask(operation);
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
