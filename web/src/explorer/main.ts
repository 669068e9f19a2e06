import '../tokens.css';
import './base.css';
import '../header.css';
import './parts/parts.css';

import { chooseTheme, chosenTheme } from '../theme';
import { placeOf } from './app/routes';
import { loadView } from './app/views';

// Small, so that the view is on its way while the browser still reads React.
chooseTheme(chosenTheme());
void loadView(placeOf(location.pathname).view);
void import('./app/start');
// Browsers look for the icon anew when the address changes, relative to the new one: it must not be relative any more.
const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
if (icon) icon.setAttribute('href', icon.href);
// On paper there is no dark.
addEventListener('beforeprint', () => (document.documentElement.dataset['theme'] = 'light'));
addEventListener('afterprint', () => chooseTheme(chosenTheme()));
