// The floor: the nodes alone, as any page may have them.
import './content.css';
import { heading, node, photo, rest, where } from './content.js';

export const make = person =>
  node('article', {}, [photo(person.photo), heading(person), where(person), ...rest(person)]);
