// What a page pays for one card: our loader and its carriers against another autoloader and a bundle.
import { below } from './loader/below.mjs';
import { one } from './loader/one.mjs';
import { retry } from './loader/retry.mjs';

export const suite = { title: 'Loader', scenarios: [one, below, retry] };
