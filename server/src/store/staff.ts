import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { bilingual, UserError } from '../user-error.ts';
import type { Database, Row } from './database.ts';
import { checkScope, readScope, scopeText } from './staff-scope.ts';
import type { NewStaff, StaffMember, StaffRole, StaffToAdd } from './store.ts';

const ROLES: readonly StaffRole[] = ['scorer', 'reporter', 'editor', 'admin'];
const LONGEST_NAME = 100;

/** See `Store.addStaff`. */
export async function addStaff(
  database: Database,
  siteId: string,
  member: StaffToAdd,
): Promise<NewStaff> {
  const name = checkName(member.name);
  const role = checkRole(member.role);
  const scope = scopeText(checkScope(member.scope, role));
  const staffId = randomUUID();
  const token = randomBytes(32).toString('base64url');
  await database.transaction(async transaction => {
    await transaction.run('ensureSite', [siteId, new Date().toISOString()]);
    await transaction.run('addStaff', [siteId, staffId, name, role, hashOf(token), scope]);
  });
  return { staffId, token };
}

/** See `Store.staffByToken`. */
export async function staffByToken(
  database: Database,
  siteId: string,
  token: string,
): Promise<StaffMember | undefined> {
  const [row] = await database.all('staffByToken', [siteId, hashOf(token)]);
  return row && memberOf(row);
}

/** See `Store.staffList`. */
export async function staffList(database: Database, siteId: string): Promise<StaffMember[]> {
  return (await database.all('staffList', [siteId])).map(memberOf);
}

/** See `Store.revokeStaff`. */
export function revokeStaff(database: Database, siteId: string, staffId: string): Promise<boolean> {
  return database.transaction(
    async transaction => (await transaction.run('removeStaff', [siteId, staffId])) > 0,
  );
}

/** A token has 256 random bits, so a plain hash of it tells nothing; looking it up leaks no time. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function memberOf(row: Row): StaffMember {
  const scope = readScope(row['scope']);
  return {
    staffId: String(row['staff_id']),
    name: String(row['name']),
    role: String(row['role']) as StaffRole,
    ...(scope && { scope }),
  };
}

function checkName(given: string): string {
  const name = given.trim().normalize('NFC');
  if (name.length > 0 && name.length <= LONGEST_NAME && !/[\p{Cc}\p{Cs}]/u.test(name)) return name;
  throw new UserError(
    bilingual(
      `工作人员的姓名应为 1 至 ${LONGEST_NAME} 个字，不含控制字符。`,
      `The name of a staff member has 1 to ${LONGEST_NAME} characters, no control characters.`,
    ),
    2,
  );
}

function checkRole(given: StaffRole): StaffRole {
  if (ROLES.includes(given)) return given;
  throw new UserError(
    bilingual(
      `角色应为 ${ROLES.join('、')} 之一，现为“${given}”。`,
      `A role is one of ${ROLES.join(', ')}; it is "${given}".`,
    ),
    2,
  );
}
