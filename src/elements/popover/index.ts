import { define } from '../../base/define.ts';
import { UnionPopover } from './popover.ts';

define(UnionPopover.tag, UnionPopover);
