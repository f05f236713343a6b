// The craftsman card: five hundred people on one page, ours against other libraries' cards.
import { peers } from './card/peers.mjs';

export const suite = { title: 'Craftsman card', scenarios: [peers] };
