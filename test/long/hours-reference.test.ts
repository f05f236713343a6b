// Opening hours as the reference reads them: all sentences, all slips of the pen.
import { compareHours } from '../rules/hours-comparison.ts';

compareHours(1);
