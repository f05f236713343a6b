import { define } from '../../base/define.ts';
import '../icon/index.ts';
import { UnionLinkButton } from './link-button.ts';

define(UnionLinkButton.tag, UnionLinkButton);
