import { define } from '../../base/define.ts';
import { UnionProgress } from './progress.ts';

define(UnionProgress.tag, UnionProgress);
