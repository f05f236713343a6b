import type { DocumentRule, WholeRule } from '../rule.ts';
import { age } from './age.ts';
import { baseMap } from './base-map.ts';
import { bookings } from './bookings.ts';
import { holdingPlaces } from './books.ts';
import { columnsCounted, columnsFit, namesFit, namesListed } from './columns.ts';
import { revisions, standingsMissing, totals } from './contests.ts';
import { copies } from './copies.ts';
import { datesInOrder, realDays } from './dates.ts';
import { delivery } from './delivery.ts';
import { detailAgrees, photoAlt } from './details.ts';
import { fieldWords, formId } from './form-words.ts';
import { beforehand, framesApart, ownConsents, purposes, submitHost } from './forms-consent.ts';
import { limits } from './forms-limits.ts';
import { circles, options, optionValues, reach } from './forms-logic.ts';
import { order } from './forms-order.ts';
import { fieldNames, fieldReferences, patterns, sensitive } from './forms.ts';
import { hours, pastHours } from './hours.ts';
import { entryIds, listIds } from './ids.ts';
import { insecureLinks } from './links.ts';
import { honours } from './people-honours.ts';
import { bookable, slots } from './people-slots.ts';
import { consent, honourLevels, oneSided, relations, summaries } from './people.ts';
import { positions } from './positions.ts';
import { ranks } from './ranks.ts';
import { misspelt, nulls, shape } from './shape.ts';
import { counts, inShard } from './shards.ts';
import { approval, calendarYear, frames, license, privacy } from './site.ts';
import { openNames, timeZone } from './site-words.ts';
import { kinds, regions, validity } from './stations.ts';
import { garbled, personal } from './texts.ts';
import { accent } from './theme.ts';
import { reportsListed, stopsListed, stopsOnce } from './trails.ts';
import { details, drift, duplicateIds, samePlace } from './together.ts';
import { firstPaint, neighbours, weight } from './weight.ts';

/** Asked of each document as it is read. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [
  shape,
  misspelt,
  nulls,
  garbled,
  personal,
  weight,
  neighbours,
  age,
  realDays,
  datesInOrder,
  listIds,
  insecureLinks,
  openNames,
  timeZone,
  approval,
  baseMap,
  accent,
  privacy,
  license,
  frames,
  framesApart,
  calendarYear,
  hours,
  pastHours,
  positions,
  kinds,
  regions,
  validity,
  counts,
  inShard,
  columnsFit,
  columnsCounted,
  namesFit,
  stopsOnce,
  photoAlt,
  detailAgrees,
  consent,
  honourLevels,
  honours,
  slots,
  bookable,
  summaries,
  ranks,
  totals,
  bookings,
  formId,
  fieldNames,
  fieldWords,
  fieldReferences,
  sensitive,
  patterns,
  options,
  optionValues,
  limits,
  circles,
  order,
  reach,
  purposes,
  ownConsents,
  beforehand,
  submitHost,
];

/** Asked once, when all is read. */
export const WHOLE_RULES: readonly WholeRule[] = [
  duplicateIds,
  entryIds,
  samePlace,
  holdingPlaces,
  namesListed,
  reportsListed,
  stopsListed,
  drift,
  details,
  relations,
  oneSided,
  standingsMissing,
  revisions,
  delivery,
  firstPaint,
  copies,
];
