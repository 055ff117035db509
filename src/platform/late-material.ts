/** Words by area and key, and the address of a style, as the build wrote them for one language. */
interface LateMaterial {
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly style: string;
}

/**
 * Fetches what a page does not carry before it is asked for, and puts its style into the page. Rejects when something of
 * it does not come; the next call tries again.
 * @example (await fetchLate('hand-in.json'))['hand-in']
 */
export async function fetchLate(file: string): Promise<LateMaterial['messages']> {
  const { base = '/', tag = '' } = document.documentElement.dataset;
  const answer = await fetch(`${base}${tag}/${file}`);
  if (!answer.ok) throw new Error(`${file} ${answer.status}`);
  // Its shape is the build's promise; both ends are compiled together.
  const { messages, style } = (await answer.json()) as LateMaterial;
  await addStyle(style);
  return messages;
}

function addStyle(address: string): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  if (links.some((link) => link.getAttribute('href') === address)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(address));
    };
    document.head.append(link);
  });
}
