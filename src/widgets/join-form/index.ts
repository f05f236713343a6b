import { define } from '../../base/define.ts';
import '../../elements/button/index.ts';
import '../../elements/link-button/index.ts';
import '../../elements/notice/index.ts';
import '../../elements/skeleton/index.ts';
import { JoinForm } from './join-form.ts';

define(JoinForm.tag, JoinForm);
