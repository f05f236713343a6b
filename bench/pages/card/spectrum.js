// Spectrum's card, in its theme of one colour and one scale, as its guide shows it.
import '@spectrum-web-components/theme/sp-theme.js';
import '@spectrum-web-components/theme/theme-light.js';
import '@spectrum-web-components/theme/scale-medium.js';
import '@spectrum-web-components/card/sp-card.js';
import './content.css';
import { heading, node, photo, rest, where } from './content.js';

/** Cards take their colours from a theme around them. */
export function frame(root) {
  const theme = node('sp-theme', { system: 'spectrum', color: 'light', scale: 'medium' });
  root.append(theme);
  return theme;
}

export function make(person) {
  const picture = photo(person.photo);
  picture.slot = 'preview';
  const name = heading(person);
  name.slot = 'heading';
  const work = where(person);
  work.slot = 'subheading';
  const more = node('div', { slot: 'description' }, rest(person));
  return node('sp-card', {}, [picture, name, work, more]);
}
