import { readFileSync } from 'node:fs';
import { helpText } from './commands/help.ts';
import type { Terminal } from './terminal.ts';
import { bilingual, UserError, type Lang } from './user-error.ts';

/**
 * Runs the command line.
 * @returns the exit code: 0 done, 1 done with errors or failed, 2 not understood.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { env } = process;
  // Whoever reads along (`| head`) has seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const terminal: Terminal = {
    env,
    lang: langOf(args, env),
    out: text => process.stdout.write(`${text}\n`),
    err: text => process.stderr.write(`${text}\n`),
  };
  try {
    return await run(args, terminal);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    terminal.err(error.text[terminal.lang]);
    if (error.exitCode === 2) terminal.err(HINT[terminal.lang]);
    return error.exitCode;
  }
}

const HINT = bilingual('用法见 union-widgets help。', 'See union-widgets help.');

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Loaded when asked for: the server starts without the spreadsheet reader. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./commands/init.ts')).runInit,
  import: async () => (await import('./commands/import.ts')).runImport,
  check: async () => (await import('./commands/check.ts')).runCheck,
  export: async () => (await import('./commands/export.ts')).runExport,
  publish: async () => (await import('./commands/publish.ts')).runPublish,
  serve: async () => (await import('./commands/serve.ts')).runServe,
  contests: async () => (await import('./commands/contests.ts')).runContests,
  forms: async () => (await import('./commands/forms.ts')).runForms,
  trails: async () => (await import('./commands/trails.ts')).runTrails,
  people: async () => (await import('./commands/people.ts')).runPeople,
  poster: async () => (await import('./commands/poster.ts')).runPoster,
  desk: async () => (await import('./commands/desk.ts')).runDesk,
  books: async () => (await import('./commands/books.ts')).runBooks,
  batch: async () => (await import('./commands/batch.ts')).runBatch,
  retain: async () => (await import('./commands/retain.ts')).runRetain,
  keys: async () => (await import('./commands/keys.ts')).runKeys,
  staff: async () => (await import('./commands/staff.ts')).runStaff,
  backup: async () => (await import('./commands/backup.ts')).runBackup,
  restore: async () => (await import('./commands/restore.ts')).runRestore,
};

async function run([command, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (rest.includes('--help') || rest.includes('-h')) command = 'help';
  switch (command) {
    case 'help':
    case '--help':
    case '-h':
      terminal.out(helpText(terminal.lang));
      return 0;
    case '--version':
    case '-v':
      terminal.out(version());
      return 0;
    case undefined:
      terminal.err(helpText(terminal.lang));
      return 2;
    default: {
      const load = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
      if (load) return (await load())(rest, terminal);
      throw new UserError(
        bilingual(`没有 ${command} 这个命令。`, `There is no command ${command}.`),
        2,
      );
    }
  }
}

/** `--lang`, else the language the system is set to; Chinese where that says nothing. */
function langOf(args: readonly string[], env: Terminal['env']): Lang {
  const at = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  if (asked === 'zh' || asked === 'en') return asked;
  return /^en/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'en' : 'zh';
}

function version(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
