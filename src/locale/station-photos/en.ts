import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. */
export const en: PackOf<typeof zhHans> = {
  photos: 'Photos',
  photoOpen: 'Enlarge: {alt}',
  photoUntold: 'Photo of the station',
  photoOf: 'Photo {n} of {all}',
  photoBack: 'Previous',
  photoNext: 'Next',
  photoFailed: 'The photo did not load.',
};
