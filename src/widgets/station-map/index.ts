import { define } from '../../base/define.ts';
import '../../elements/badge/index.ts';
import '../../elements/button/index.ts';
import '../../elements/chip/index.ts';
import '../../elements/field/index.ts';
import '../../elements/icon/index.ts';
import '../../elements/link-button/index.ts';
import '../../elements/list/index.ts';
import '../../elements/notice/index.ts';
import '../../elements/select/index.ts';
import '../../elements/skeleton/index.ts';
import { StationMap } from './station-map.ts';

define(StationMap.tag, StationMap);
