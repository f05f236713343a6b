import { define } from '../../base/define.ts';
import '../icon/index.ts';
import { UnionSwitch } from './switch.ts';

define(UnionSwitch.tag, UnionSwitch);
