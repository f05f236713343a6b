// What a careless database adapter does, put under the real server by `--import` (see `planted`): each
// campaign has to notice it. Which one: UNION_PLANT.
//   unsynced  acknowledges before it commits
//   normal    synchronous = NORMAL: commits, and leaves the flushing to the next checkpoint
//   off       synchronous = OFF: never flushes
import { DatabaseSync } from 'node:sqlite';

const { UNION_PLANT: plant } = process.env;
/** How late the unsynced write is committed, milliseconds. */
const LATE = 150;
const { exec, close } = DatabaseSync.prototype;
/** Connections whose transactions were said to be committed and are not; others join in until then. */
const owed = new Map();
/** Those in the midst of a transaction. */
const within = new Set();

function settleLater(database) {
  const late = () => (within.has(database) ? settleLater(database) : settle(database));
  owed.set(database, setTimeout(late, LATE));
}

function settle(database) {
  clearTimeout(owed.get(database));
  if (!owed.delete(database)) return;
  try {
    exec.call(database, 'COMMIT');
  } catch {
    // It was acknowledged: the adapter has nobody left to tell.
    if (database.isTransaction) exec.call(database, 'ROLLBACK');
  }
}

if (plant === 'unsynced') {
  DatabaseSync.prototype.exec = function (sql) {
    if (sql === 'BEGIN IMMEDIATE') {
      if (!owed.has(this)) exec.call(this, sql);
      within.add(this);
      return;
    }
    within.delete(this);
    if (sql !== 'COMMIT') exec.call(this, sql);
    else if (!owed.has(this)) settleLater(this);
  };
  DatabaseSync.prototype.close = function () {
    settle(this);
    return close.call(this);
  };
} else if (plant === 'normal' || plant === 'off') {
  DatabaseSync.prototype.exec = function (sql) {
    const isAsked = sql === 'PRAGMA synchronous = FULL';
    return exec.call(this, isAsked ? `PRAGMA synchronous = ${plant}` : sql);
  };
}
