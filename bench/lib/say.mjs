// What a person reads while a bench runs. With --json standard output belongs to the figures.
let stream = process.stdout;

export function say(text) {
  stream.write(`${text}\n`);
}

export function sayOnStandardError() {
  stream = process.stderr;
}
