/**
 * A file of this site as text; `null` when it could not be had, which the page tells and offers to try again.
 * @example await fetchText('/banks/maqin-school/2026.11.1.json')
 */
export async function fetchText(url: string): Promise<string | null> {
  try {
    // Asked for as the page's head may have done already: in any other way it would come a second time.
    const response = await fetch(url);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
