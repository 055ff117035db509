/**
 * What a file of ours says it is, without trusting it: every one of them has the name of its format near its beginning.
 * `null` for anything else.
 * @example formatOf(bytes) → { name: 'sanyu-sitting', version: '1' }
 */
export function formatOf(bytes: Uint8Array): { readonly name: string; readonly version: string } | null {
  const start = String.fromCharCode(...bytes.subarray(0, 400));
  const [, name, version] = /"fmt":\s*"(sanyu-[a-z-]{1,30})\/([0-9.]{1,10})"/.exec(start) ?? [];
  return name === undefined || version === undefined ? null : { name, version };
}
