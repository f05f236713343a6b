import { define } from '../../base/define.ts';
import '../icon/index.ts';
import { UnionChoice } from './choice.ts';

define(UnionChoice.tag, UnionChoice);
