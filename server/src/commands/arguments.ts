import { parseArgs, type ParseArgsConfig } from 'node:util';
import { bilingual, UserError } from '../user-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads a command's options and positional arguments.
 * @throws UserError (exit code 2) that names the option at fault.
 */
export function readArguments<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? args.join(' ');
    throw new UserError(
      bilingual(
        `选项 ${option} 不认识，或缺少它的值。`,
        `The option ${option} is unknown, or its value is missing.`,
      ),
      2,
    );
  }
}

/**
 * Gives `--into` without a folder the value it stands for: a word follows it, or the default does.
 */
export function fillOptionalValue(
  args: readonly string[],
  option: string,
  fallback: string,
): string[] {
  return args.flatMap((arg, index) => {
    if (arg !== option) return [arg];
    const next = args[index + 1];
    return next === undefined || next.startsWith('-') ? [`${option}=${fallback}`] : [arg];
  });
}
