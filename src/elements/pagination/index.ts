import { define } from '../../base/define.ts';
import '../icon/index.ts';
import { UnionPagination } from './pagination.ts';

define(UnionPagination.tag, UnionPagination);
