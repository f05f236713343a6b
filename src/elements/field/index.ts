import { define } from '../../base/define.ts';
import '../icon/index.ts';
import { UnionField } from './field.ts';

define(UnionField.tag, UnionField);
