import { CraftsmanCard } from './craftsman-card.ts';

// As `define` does it, without the words for a page that has one already: these are its first bytes.
const { tag } = CraftsmanCard;
if (!customElements.get(tag)) customElements.define(tag, CraftsmanCard);
