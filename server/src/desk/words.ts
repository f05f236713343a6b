import type { DeskRole } from '../store/desk/accounts.ts';
import { bilingual, type Bilingual } from '../user-error.ts';

/** Words several pages of the desk use. */
export const WORDS = {
  desk: bilingual('申请办理', 'Applications'),
  queue: bilingual('待办', 'Queue'),
  batch: bilingual('集体报名', 'Batch'),
  posters: bilingual('海报与活动', 'Posters and events'),
  export: bilingual('导出', 'Export'),
  accounts: bilingual('工作人员', 'Staff'),
  audit: bilingual('操作记录', 'Audit log'),
  password: bilingual('修改密码', 'Change password'),
  signOut: bilingual('退出', 'Sign out'),
  skip: bilingual('跳到正文', 'Skip to the content'),
  other: bilingual('English', '中文'),
  back: bilingual('返回', 'Back'),
  problem: bilingual('没有办成', 'That did not work'),
  problemTitle: bilingual('请先改好这几处', 'Put this right first'),
  optional: bilingual('（选填）', ' (optional)'),
  none: bilingual('无', 'none'),
} as const;

const STATES: Readonly<Record<string, Bilingual>> = {
  received: bilingual('已收到', 'Received'),
  checking: bilingual('审核中', 'Under review'),
  asked: bilingual('待补正', 'More is needed'),
  answered: bilingual('已补正', 'Answered'),
  approved: bilingual('已通过', 'Approved'),
  refused: bilingual('未通过', 'Refused'),
  withdrawn: bilingual('已撤回', 'Withdrawn'),
  deleted: bilingual('已删除', 'Deleted'),
};

/** States in which somebody waits for the union. */
export const WAITING: readonly string[] = ['answered', 'received', 'checking'];
export const STATE_NAMES: readonly string[] = Object.keys(STATES);

/** A state as people read it; a word of another program as it stands. */
export function stateWord(state: string): Bilingual {
  return STATES[state] ?? bilingual(state, state);
}

export const ROLE_WORDS: Readonly<Record<DeskRole, Bilingual>> = {
  reader: bilingual('查看', 'Reader'),
  officer: bilingual('经办', 'Officer'),
  admin: bilingual('管理员', 'Admin'),
};

export const ROLE_HINTS: Readonly<Record<DeskRole, Bilingual>> = {
  reader: bilingual('只看待办和申请，号码打码', 'sees the queue and applications, numbers masked'),
  officer: bilingual(
    '办理申请、看证件号和文件、集体报名、做海报',
    'decides, sees numbers and files, sends batches, makes posters',
  ),
  admin: bilingual(
    '另可管理人员、导出、看操作记录',
    'also keeps staff, exports, reads the audit log',
  ),
};
