import { define } from '../../base/define.ts';
import '../icon/index.ts';
import { UnionSheet } from './sheet.ts';

define(UnionSheet.tag, UnionSheet);
