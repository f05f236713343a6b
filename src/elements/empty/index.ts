import { define } from '../../base/define.ts';
import '../icon/index.ts';
import { UnionEmpty } from './empty.ts';

define(UnionEmpty.tag, UnionEmpty);
