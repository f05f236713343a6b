import { define } from '../../base/define.ts';
import '../icon/index.ts';
import { UnionNotice } from './notice.ts';

define(UnionNotice.tag, UnionNotice);
