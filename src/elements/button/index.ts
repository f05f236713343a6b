import { define } from '../../base/define.ts';
import { UnionButton } from './button.ts';

define(UnionButton.tag, UnionButton);
