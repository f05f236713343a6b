import { define } from '../../base/define.ts';
import { UnionListItem } from './list-item.ts';
import { UnionList } from './list.ts';

define(UnionListItem.tag, UnionListItem);
define(UnionList.tag, UnionList);
