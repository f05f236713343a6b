import type { CodeInfo } from './code-info.ts';
import { FORM_CODES } from './forms.ts';
import { HTTP_CODES } from './http.ts';
import { PEOPLE_CODES } from './people.ts';
import { READING_CODES } from './reading.ts';
import { SHAPE_CODES } from './shape.ts';
import { SITE_CODES } from './site.ts';
import { STATION_CODES } from './stations.ts';

export type { CodeInfo, Severity } from './code-info.ts';

/** Every code `check` can report. Codes never change their meaning: scripts rely on them. */
const ALL = {
  ...READING_CODES,
  ...SHAPE_CODES,
  ...SITE_CODES,
  ...STATION_CODES,
  ...PEOPLE_CODES,
  ...FORM_CODES,
  ...HTTP_CODES,
};

export type Code = keyof typeof ALL;

export const CODES: Readonly<Record<Code, CodeInfo>> = ALL;
