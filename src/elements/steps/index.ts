import { define } from '../../base/define.ts';
import '../icon/index.ts';
import { UnionSteps } from './steps.ts';

define(UnionSteps.tag, UnionSteps);
