import { define } from '../../base/define.ts';
import { UnionAnnouncer } from './announcer.ts';

define(UnionAnnouncer.tag, UnionAnnouncer);
