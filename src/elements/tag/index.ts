import { define } from '../../base/define.ts';
import '../icon/index.ts';
import { UnionTag } from './tag.ts';

define(UnionTag.tag, UnionTag);
