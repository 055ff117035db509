import { Bank } from '#core/quiz/bank.ts';

/**
 * A published bank; `null` when it could not be had or is no bank, which the page tells and offers to try again.
 * @example await fetchBank('/banks/maqin-school/2026.11.1.json')
 */
export async function fetchBank(url: string): Promise<Bank | null> {
  try {
    const response = await fetch(url, { credentials: 'omit' });
    if (!response.ok) return null;
    const read = Bank.safeParse(await response.json());
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
