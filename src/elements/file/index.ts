import { define } from '../../base/define.ts';
import '../announcer/index.ts';
import '../button/index.ts';
import '../icon/index.ts';
import '../notice/index.ts';
import '../progress/index.ts';
import { UnionFile } from './file.ts';

define(UnionFile.tag, UnionFile);
