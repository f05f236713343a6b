import { define } from '../../base/define.ts';
import '../icon/index.ts';
import { UnionTextarea } from './textarea.ts';

define(UnionTextarea.tag, UnionTextarea);
