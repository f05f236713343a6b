import type { LocaleController } from '../../base/locale-controller.ts';
import type { stationMap } from '../../locale/station-map/namespace.ts';
import type { stations } from '../../locale/stations/namespace.ts';

/** The words of the station map. */
export type Words = LocaleController<[typeof stations, typeof stationMap]>;
