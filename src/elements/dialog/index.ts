import { define } from '../../base/define.ts';
import '../icon/index.ts';
import { UnionDialog } from './dialog.ts';

define(UnionDialog.tag, UnionDialog);
