/**
 * Goes on where nobody reads what is written any more. Other commands end there, but a server whose
 * log went into something that has ended (`| head`, a collector that starts anew) has people to answer
 * still: what would be written is dropped, signals end it as ever. Ending in the middle of a line would
 * hang besides: at the exit the logger tries for ever to write its last line.
 */
export function outliveReaders(): void {
  const bear = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
  };
  // In the place of the listener that ends every other command.
  process.stdout.removeAllListeners('error');
  process.stdout.on('error', bear);
  process.stderr.on('error', bear);
}
