// Loaded before a test in Node (`--import`): its clock begins at UW_NOW.
import { setClock } from './set-clock.mjs';

setClock(process.env.UW_NOW);
