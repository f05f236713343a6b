import '../../elements/announcer/index.ts';
import '../../elements/button/index.ts';
import '../../elements/choice/index.ts';
import '../../elements/field/index.ts';
import '../../elements/file/index.ts';
import '../../elements/notice/index.ts';
import '../../elements/progress/index.ts';
import '../../elements/segmented/index.ts';
import '../../elements/select/index.ts';
import { define } from '../../base/define.ts';
import { UnionBuilder } from './builder.ts';

define(UnionBuilder.tag, UnionBuilder);
