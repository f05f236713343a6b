// UI5's card with its header, in its default theme.
import '@ui5/webcomponents/dist/Card.js';
import '@ui5/webcomponents/dist/CardHeader.js';
import './content.css';
import { node, photo, rest } from './content.js';

export function make(person) {
  const header = node('ui5-card-header', {
    slot: 'header',
    titleText: person.name,
    subtitleText: `${person.trade} · ${person.org}`,
  });
  return node('ui5-card', {}, [header, photo(person.photo), ...rest(person)]);
}
