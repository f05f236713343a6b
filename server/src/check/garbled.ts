/** Text that was UTF-8 once and was read as something else: 总工会 → æ€»å·¥ä¼š or 鎬诲伐浼. */

const LOST = /\uFFFD|锟斤拷|烫烫烫|屯屯屯|^\?{3,}$/u;

/** What a garbled text was before, where that can be told; undefined when it is not garbled. */
export function garbledAs(text: string): { was?: string } | undefined {
  if (text.length < 3) return undefined;
  if (LOST.test(text)) return {};
  const was = /[\u0080-\u00ff]{2}/.test(text)
    ? repaired(text, westernByte)
    : startsAsUtf8(text)
      ? repaired(text, gbkBytes)
      : undefined;
  return was === undefined ? undefined : { was };
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Whether the bytes of the first two foreign characters in GBK begin a character of Chinese in UTF-8 (three
 * bytes, E3 to E9 first): hardly any words do, and the rest need no closer look.
 */
function startsAsUtf8(text: string): boolean {
  const [first, next] = text.replace(/^\p{ASCII}*/u, '');
  const [lead, second] = gbkBytes(first ?? '') ?? [];
  const [third] = gbkBytes(next ?? '') ?? [];
  const goesOn = (byte = 0): boolean => byte >= 0x80 && byte <= 0xbf;
  return lead !== undefined && lead >= 0xe3 && lead <= 0xe9 && goesOn(second) && goesOn(third);
}

/** The text read again as UTF-8; undefined when that does not give Chinese. */
function repaired(text: string, bytesOf: (character: string) => number[] | undefined) {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const own = code < 0x80 ? [code] : bytesOf(character);
    if (!own) return undefined;
    bytes.push(...own);
  }
  try {
    const was = UTF8.decode(Uint8Array.from(bytes));
    return /\p{Script=Han}/u.test(was) ? was : undefined;
  } catch {
    return undefined;
  }
}

let western: Map<string, number> | undefined;

function westernByte(character: string): number[] | undefined {
  western ??= new Map(
    Array.from({ length: 128 }, (_, low) => {
      const byte = 0x80 + low;
      return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte];
    }),
  );
  const code = character.charCodeAt(0);
  // Latin-1 proper maps the bytes 80–9F to control characters instead.
  const byte = code >= 0x80 && code <= 0x9f ? code : western.get(character);
  return byte === undefined ? undefined : [byte];
}

let gbk: Map<string, number[]> | undefined;

/** The two bytes of a character in GBK, for which the platform has a decoder only. */
function gbkBytes(character: string): number[] | undefined {
  gbk ??= gbkTable();
  return gbk.get(character);
}

function gbkTable(): Map<string, number[]> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return table;
}
