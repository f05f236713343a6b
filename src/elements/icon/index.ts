import { define } from '../../base/define.ts';
import { UnionIcon } from './icon.ts';

define(UnionIcon.tag, UnionIcon);
