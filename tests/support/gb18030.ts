/** Two bytes: GBK. */
const PAIRS = pairs();
/** Four bytes for the rest of the basic plane, one after the other from 81 30 81 30 on. */
const BASIC_FOURS = fours(0, 39_420);
const SUPPLEMENTARY = 189_000;

/**
 * A text in GB18030, for which there is only a decoder. Lone surrogates are not to be written.
 * @example new TextDecoder('gb18030').decode(gb18030('工号')) === '工号'
 */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      if (code >= 0x1_0000) return four(SUPPLEMENTARY + code - 0x1_0000);
      return PAIRS.get(sign) ?? BASIC_FOURS.get(sign) ?? four(0);
    }),
  );
}

function pairs(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const found = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second === 0x7f) continue;
      const sign = decoder.decode(Uint8Array.of(first, second));
      if (!found.has(sign)) found.set(sign, [first, second]);
    }
  }
  return found;
}

function fours(from: number, until: number): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  for (let at = from; at < until; at++) found.set(decoder.decode(Uint8Array.from(four(at))), four(at));
  return found;
}

function four(at: number): number[] {
  return [
    0x81 + Math.floor(at / 12_600),
    0x30 + (Math.floor(at / 1260) % 10),
    0x81 + (Math.floor(at / 10) % 126),
    0x30 + (at % 10),
  ];
}
