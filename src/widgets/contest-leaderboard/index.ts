import { define } from '../../base/define.ts';
import { ContestLeaderboard } from './contest-leaderboard.ts';

define(ContestLeaderboard.tag, ContestLeaderboard);
