import { define } from '../../base/define.ts';
import '../icon/index.ts';
import { UnionChip } from './chip.ts';

define(UnionChip.tag, UnionChip);
