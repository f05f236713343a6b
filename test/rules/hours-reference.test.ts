import { compareHours } from './hours-comparison.ts';

// One of three sentences; `npm run test:long` compares all.
compareHours(3);
