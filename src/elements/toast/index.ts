import { define } from '../../base/define.ts';
import '../announcer/index.ts';
import '../button/index.ts';
import '../icon/index.ts';
import { UnionToast } from './toast.ts';

define(UnionToast.tag, UnionToast);
