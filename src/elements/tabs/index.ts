import { define } from '../../base/define.ts';
import { UnionTab } from './tab.ts';
import { UnionTabs } from './tabs.ts';

define(UnionTab.tag, UnionTab);
define(UnionTabs.tag, UnionTabs);
