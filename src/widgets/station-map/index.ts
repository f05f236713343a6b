import { define } from '../../base/define.ts';
import { StationMap } from './station-map.ts';

define(StationMap.tag, StationMap);
