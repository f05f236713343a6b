import type { StaffMember, StaffRole, Store } from '../store/store.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Bilingual } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { configOf, withSite } from './kept-data.ts';

const OPTIONS = {
  role: { type: 'string' },
  station: { type: 'string', multiple: true },
  operator: { type: 'string', multiple: true },
  data: { type: 'string' },
  site: { type: 'string' },
  lang: { type: 'string' },
} as const;

const ROLES = ['scorer', 'reporter', 'editor', 'admin'] as const satisfies readonly StaffRole[];

/** What the person asked for, checked. */
type Wish =
  | { do: 'add'; name: string; role: StaffRole; scope: Scope | undefined }
  | { do: 'list' }
  | { do: 'revoke'; staffId: string };

/** What `--station` and `--operator` say. */
interface Scope {
  stations: string[];
  operators: string[];
}

/**
 * `staff add NAME | list | revoke ID`: who may use the staff page.
 * @returns 0.
 * @throws UserError when the command is not understood, or there is nobody of that id.
 */
export async function runStaff(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const { station = [], operator = [] } = values;
  // Ids have no comma; the names of operators may.
  const stations = station.flatMap(ids => ids.split(/[,，]/));
  const scope = station.length + operator.length ? { stations, operators: operator } : undefined;
  const wish = checkWish(positionals, values.role, scope);
  const config = configOf(values, terminal);
  await withSite(config, values.site, (store, siteId) => fulfil(wish, store, siteId, terminal));
  return 0;
}

function checkWish(
  [verb, word, ...more]: readonly string[],
  role: string | undefined,
  scope: Scope | undefined,
): Wish {
  const plain = more.length === 0;
  const bare = role === undefined && scope === undefined;
  if (verb === 'list' && word === undefined && bare) return { do: 'list' };
  if (verb === 'revoke' && word !== undefined && plain && bare) {
    return { do: 'revoke', staffId: word };
  }
  if (verb !== 'add' || word === undefined || !plain) {
    throw new UserError(
      bilingual(
        '写法：staff add 姓名 [--role scorer|reporter|editor|admin] [--station 编号,编号] [--operator 管理单位]、staff list 或 staff revoke 编号。姓名里有空格的加引号。',
        'Write staff add NAME [--role scorer|reporter|editor|admin] [--station ID,ID] [--operator NAME], staff list or staff revoke ID. Put quotes around a name with spaces.',
      ),
      2,
    );
  }
  const known = ROLES.find(one => one === (role ?? 'editor'));
  if (known) return { do: 'add', name: word.trim().normalize('NFC'), role: known, scope };
  throw new UserError(
    bilingual(
      '--role 只能是 scorer（只录成绩）、reporter（只上报站点现状）、editor（编辑）或 admin（管理员）。',
      '--role is scorer (enters scores only), reporter (reports how stations are, and no more), editor or admin.',
    ),
    2,
  );
}

async function fulfil(wish: Wish, store: Store, siteId: string, terminal: Terminal): Promise<void> {
  const { lang, out } = terminal;
  switch (wish.do) {
    case 'add': {
      const { name, role, scope } = wish;
      refuseTakenName(name, await store.staffList(siteId));
      await refuseUnknown(scope, store, siteId);
      const { staffId, token } = await store.addStaff(siteId, { name, role, scope });
      out(added(name, staffId, token, role)[lang]);
      return;
    }
    case 'list': {
      const members = await store.staffList(siteId);
      out(members.length === 0 ? NOBODY[lang] : members.map(one => line(one)[lang]).join('\n'));
      return;
    }
    case 'revoke': {
      const { staffId } = wish;
      if (!(await store.revokeStaff(siteId, staffId))) throw new UserError(unknown(staffId));
      out(REVOKED[lang]);
    }
  }
}

/** What was done is told by name, and a person may take back what they did: one name, one person. */
function refuseTakenName(name: string, members: readonly StaffMember[]): void {
  if (name !== COMMAND_LINE && members.every(member => member.name !== name)) return;
  throw new UserError(
    bilingual(
      `“${name}”已有人用。请换一个能分清的写法，如“${name}（东城）”；口令丢了的，先 staff revoke，再 staff add。`,
      `The name ${name} is taken. Choose one that tells people apart; where a token was lost, staff revoke, then staff add.`,
    ),
  );
}

/** How the store names what was done from the command line. */
const COMMAND_LINE = 'cli';

/** A slip of the pen here would be found out when the device first reports. */
async function refuseUnknown(
  scope: Scope | undefined,
  store: Store,
  siteId: string,
): Promise<void> {
  const ids = [...new Set(scope?.stations.map(id => id.trim()).filter(Boolean))];
  const unknown = new Set<string>();
  for (const id of ids) if (!(await store.stationDetail(siteId, id))) unknown.add(id);
  if (unknown.size === 0) return;
  const list = [...unknown].slice(0, 5).join(', ');
  throw new UserError(
    bilingual(
      `名单里没有编号为 ${list} 的站点，没有登记。站点的编号见详情的网址，或 v1/stations 里的 id。`,
      `The site has no station with the id ${list}; nobody was added.`,
    ),
  );
}

function line({ staffId, name, role, scope }: StaffMember): Bilingual {
  const start = `${staffId}  ${role.padEnd(8)}  ${name}`;
  if (!scope) return bilingual(start, start);
  const { stations, operators } = scope;
  return bilingual(
    `${start}  限：${[stations.length && `${stations.length} 个站点`, ...operators].filter(Boolean).join('、')}`,
    `${start}  only: ${[stations.length && `${stations.length} stations`, ...operators].filter(Boolean).join(', ')}`,
  );
}

function added(name: string, staffId: string, token: string, role: StaffRole) {
  const use = USES[role] ?? ON_PAGE;
  const called = role in USES ? '令牌' : '登录口令';
  return bilingual(
    `已登记 ${name}，编号 ${staffId}。${called}只显示这一次：\n\n  ${token}\n\n请当面或用可靠的方式交给本人，${use.zh}。停用：staff revoke ${staffId}`,
    `${name} was added with the id ${staffId}. The token is shown this once:\n\n  ${token}\n\nHand it over in person or by a safe way; ${use.en}. To end it: staff revoke ${staffId}`,
  );
}

/** What a token that does one thing is for; the others sign in on the page. */
const USES: Partial<Record<StaffRole, Bilingual>> = {
  scorer: bilingual('只用来录入成绩（PUT …/scores）', 'it enters scores only (PUT …/scores)'),
  reporter: bilingual(
    '只用来上报站点现状（PUT v1/live/stations）',
    'it reports how stations are only (PUT v1/live/stations)',
  ),
};
const ON_PAGE = bilingual('在网站的 /staff/ 页面登录', "it is entered on the site's page /staff/");

function unknown(staffId: string) {
  return bilingual(
    `没有编号为 ${staffId} 的人，用 staff list 查看。`,
    `There is nobody with the id ${staffId}; see staff list.`,
  );
}

const NOBODY = bilingual(
  '还没有登记任何人。用 staff add 姓名 登记。',
  'Nobody was added yet. Add somebody with staff add NAME.',
);
const REVOKED = bilingual(
  '已停用，令牌（登录口令）立即失效。以前做的改动保留。',
  'Revoked; the token ends at once. What was done with it stays.',
);
