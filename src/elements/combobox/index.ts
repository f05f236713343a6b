import { define } from '../../base/define.ts';
import '../announcer/index.ts';
import '../icon/index.ts';
import { UnionCombobox } from './combobox.ts';

define(UnionCombobox.tag, UnionCombobox);
