/** How long a tab that holds something may take to say so: it may be busy with other things. */
const PATIENCE_MS = 2000;

/**
 * Makes this tab the only holder of a name where there are no Web Locks; `null` when another tab holds it. Who holds it
 * notes so in localStorage and answers who asks; a note nobody answers for was left by a browser that died.
 * @example const release = await holdByNote('sanyu-attempt-exam')
 */
export async function holdByNote(name: string): Promise<(() => void) | null> {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(name);
  if (isNoted(name) && (await isAnswered(channel))) {
    channel.close();
    return null;
  }
  note(name);
  channel.onmessage = ({ data }) => {
    if (data === 'ask') channel.postMessage('here');
  };
  const forget = () => note(name, false);
  // A page that comes back from behind another may have been overtaken meanwhile: it begins anew.
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) location.reload();
  };
  addEventListener('pagehide', forget);
  addEventListener('pageshow', comeBack);
  return () => {
    removeEventListener('pagehide', forget);
    removeEventListener('pageshow', comeBack);
    channel.close();
    forget();
  };
}

/** Whether another tab says that it is here. */
function isAnswered(channel: BroadcastChannel): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    channel.onmessage = ({ data }) => {
      if (data !== 'here') return;
      clearTimeout(timer);
      resolve(true);
    };
    channel.postMessage('ask');
  });
}

function isNoted(name: string): boolean {
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    return true;
  }
}

function note(name: string, holds = true): void {
  try {
    if (holds) localStorage.setItem(name, 'held');
    else localStorage.removeItem(name);
  } catch {
    // Then whoever comes asks every time.
  }
}
