// Web Awesome's card with its default theme, without the styles that are for other elements.
import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/card/card.js';
import './content.css';
import { heading, node, photo, rest, where } from './content.js';

export function make(person) {
  const media = photo(person.photo);
  media.slot = 'media';
  const header = node('div', { slot: 'header' }, [heading(person), where(person)]);
  return node('wa-card', {}, [media, header, ...rest(person)]);
}
