import { define } from '../../base/define.ts';
import '../icon/index.ts';
import { UnionAvatar } from './avatar.ts';

define(UnionAvatar.tag, UnionAvatar);
