import { define } from '../../base/define.ts';
import { UnionCard } from './card.ts';

define(UnionCard.tag, UnionCard);
