// Shoelace's card with its light theme.
import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/card/card.js';
import './content.css';
import { heading, node, photo, rest, where } from './content.js';

export function make(person) {
  const image = photo(person.photo);
  image.slot = 'image';
  const header = node('div', { slot: 'header' }, [heading(person), where(person)]);
  return node('sl-card', {}, [image, header, ...rest(person)]);
}
