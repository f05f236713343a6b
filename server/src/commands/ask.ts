import { createInterface } from 'node:readline';

/** Puts a question to the person at the keyboard; undefined when there will be no answer. */
export type Ask = (question: string) => Promise<string | undefined>;

/**
 * Runs `work` with a way to ask, where somebody is there to answer: a terminal on both sides. In a
 * pipe or a script `ask` is undefined.
 */
export async function withAsk<T>(work: (ask: Ask | undefined) => Promise<T>): Promise<T> {
  const { stdin, stdout } = process;
  return stdin.isTTY && stdout.isTTY ? askingOn(stdin, stdout, work) : work(undefined);
}

/** Asks on `output` and takes lines from `input`, also those pasted before their question. */
export async function askingOn<T>(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  const lines = createInterface({ input, output });
  let open = true;
  // Ctrl-C and Ctrl-D close the input; nothing can be asked any more then.
  lines.once('close', () => (open = false));
  const answers = lines[Symbol.asyncIterator]();
  try {
    return await work(async question => {
      if (open) {
        lines.setPrompt(question);
        lines.prompt();
      }
      const { done, value } = await answers.next();
      return done ? undefined : value;
    });
  } finally {
    lines.close();
  }
}
