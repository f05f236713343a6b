import { define } from '../../base/define.ts';
import { CraftsmanWall } from './craftsman-wall.ts';

define(CraftsmanWall.tag, CraftsmanWall);
