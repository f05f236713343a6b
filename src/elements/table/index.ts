import { define } from '../../base/define.ts';
import { UnionTable } from './table.ts';

define(UnionTable.tag, UnionTable);
