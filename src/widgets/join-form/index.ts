import { define } from '../../base/define.ts';
import { JoinForm } from './join-form.ts';

define(JoinForm.tag, JoinForm);
