import { define } from '../../base/define.ts';
import '../icon/index.ts';
import { UnionSegmented } from './segmented.ts';

define(UnionSegmented.tag, UnionSegmented);
