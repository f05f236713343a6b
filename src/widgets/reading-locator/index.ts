import { define } from '../../base/define.ts';
import { ReadingLocator } from './reading-locator.ts';

define(ReadingLocator.tag, ReadingLocator);
