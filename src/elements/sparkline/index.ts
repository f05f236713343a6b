import { define } from '../../base/define.ts';
import { UnionSparkline } from './sparkline.ts';

define(UnionSparkline.tag, UnionSparkline);
