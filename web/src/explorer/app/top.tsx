import { Header } from '../../header';
import { chooseTheme, chosenTheme, systemTheme } from '../../theme';
import { to, type Place } from './routes';
import { Find } from './find';

interface TopProps {
  readonly view: Place['view'];
}

/** The head of the explorer: where one can go, and the search. */
export function Top({ view }: TopProps) {
  const links = [
    { href: to.paths(), text: 'Planner', current: view === 'paths' },
    { href: to.tracks(), text: 'Tracks', current: view === 'tracks' || view === 'track' || view === 'role' || view === 'neighbourhood' },
    { href: to.compare(), text: 'Compare', current: view === 'compare' },
    { href: to.graphiql(), text: 'API' },
  ];
  const switchTheme = () => chooseTheme((chosenTheme() ?? systemTheme()) === 'dark' ? 'light' : 'dark');
  return (
    <Header home={to.home()} links={links} onTheme={switchTheme}>
      <Find />
    </Header>
  );
}
