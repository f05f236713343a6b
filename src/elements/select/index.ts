import { define } from '../../base/define.ts';
import '../icon/index.ts';
import { UnionSelect } from './select.ts';

define(UnionSelect.tag, UnionSelect);
