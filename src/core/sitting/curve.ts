import { fromBase64url } from '#core/ledger/base64url.ts';
import type { PublicKey } from '#core/ledger/signature.ts';

const P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/**
 * Whether two coordinates are a point of P-256: a letter that was copied wrongly makes them none.
 * @example isOnCurve(publicKeyOf(organiser))
 */
export function isOnCurve({ x, y }: Pick<PublicKey, 'x' | 'y'>): boolean {
  const [a, b] = [numberOf(x), numberOf(y)];
  if (a === null || b === null || a >= P || b >= P) return false;
  return (b * b - (a * a * a - 3n * a + B)) % P === 0n;
}

function numberOf(text: string): bigint | null {
  const bytes = fromBase64url(text);
  return bytes?.length === 32 ? bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n) : null;
}
