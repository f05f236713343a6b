import { define } from '../../base/define.ts';
import { UnionTooltip } from './tooltip.ts';

define(UnionTooltip.tag, UnionTooltip);
