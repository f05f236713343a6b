import { define } from '../../base/define.ts';
import { UnionSkeleton } from './skeleton.ts';

define(UnionSkeleton.tag, UnionSkeleton);
