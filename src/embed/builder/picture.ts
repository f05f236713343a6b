/** A picture for what takes nothing but pictures: mail, printed sheets, articles of 公众号. */

export interface PictureText {
  /** The union. */
  name: string;
  /** What the code opens. */
  title: string;
  /** What is counted, `共 20 个站点`. */
  line: string;
  accent: string;
  /** Where it leads, for whoever types. */
  address: string;
  /** Modules of the QR code, dark ones true, with their quiet zone. */
  code: readonly (readonly boolean[])[];
}

const WIDTH = 1080;
const HEIGHT = 608;
const EDGE = 64;
const CODE = 336;
const FACES =
  "'PingFang SC','HarmonyOS Sans SC','MiSans','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

/** Draws it: 1,080 × 608 px, dark on white, whatever theme the page has. */
export function drawPicture(canvas: HTMLCanvasElement, text: PictureText): void {
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = text.accent;
  pen.fillRect(0, 0, WIDTH, 8);
  const room = WIDTH - 3 * EDGE - CODE;
  pen.textBaseline = 'top';
  write(pen, text.name, { y: 88, size: 32, colour: '#55585e', room });
  const below = write(pen, text.title, { y: 148, size: 64, colour: '#1d1f23', room, bold: true });
  write(pen, text.line, { y: below + 24, size: 32, colour: '#1d1f23', room });
  write(pen, '扫码打开', { y: 460, size: 32, colour: '#1d1f23', room, bold: true });
  write(pen, text.address, { y: 512, size: 22, colour: '#55585e', room, lines: 2 });
  drawCode(pen, text.code, WIDTH - EDGE - CODE, (HEIGHT - CODE) / 2);
}

interface Line {
  y: number;
  size: number;
  colour: string;
  /** Widest line, px. */
  room: number;
  bold?: boolean;
  lines?: number;
}

/** Writes a text in as many lines as it needs; returns where it ends. */
function write(pen: CanvasRenderingContext2D, text: string, line: Line): number {
  const { size, colour, room, bold, lines = 3 } = line;
  pen.font = `${bold ? '600 ' : ''}${size}px ${FACES}`;
  pen.fillStyle = colour;
  const broken: string[] = [''];
  for (const char of text) {
    const longer = broken[broken.length - 1]! + char;
    if (pen.measureText(longer).width > room) broken.push(char);
    else broken[broken.length - 1] = longer;
  }
  const shown = broken.slice(0, lines);
  if (broken.length > lines) shown[lines - 1] = `${shown[lines - 1]!.slice(0, -1)}…`;
  shown.forEach((words, at) => pen.fillText(words, EDGE, line.y + at * size * 1.3));
  return line.y + shown.length * size * 1.3;
}

/** Whole pixels a module: a blurred edge is what readers fail on. */
function drawCode(
  pen: CanvasRenderingContext2D,
  code: PictureText['code'],
  x: number,
  y: number,
): void {
  const module = Math.max(1, Math.floor(CODE / code.length));
  const inset = Math.floor((CODE - module * code.length) / 2);
  pen.fillStyle = '#000';
  code.forEach((row, line) =>
    row.forEach((dark, at) => {
      if (dark) pen.fillRect(x + inset + at * module, y + inset + line * module, module, module);
    }),
  );
}

/** The drawing as a PNG file; undefined where the browser keeps it. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  return new Promise(resolve => canvas.toBlob(blob => resolve(blob ?? undefined), 'image/png'));
}
