import { define } from '../../base/define.ts';
import { UnionBadge } from './badge.ts';

define(UnionBadge.tag, UnionBadge);
