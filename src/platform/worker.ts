/** The one policy the pages' content security policy allows by name, and only once a page. */
interface ScriptPolicy {
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

let policy: ScriptPolicy | null = null;

/** Lets through what lies beside this page's own scripts; everything else is a bug, or somebody's attack. */
function ownScript(address: string): string {
  if (new URL(address, location.href).origin !== location.origin) throw new TypeError(address);
  return address;
}

/**
 * Starts a worker of ours; `null` where the browser has none to give. It is one plain script: Firefox knows workers made
 * of modules only since 2023.
 * @example startWorker(address)?.postMessage('hello')
 */
export function startWorker(address: string): Worker | null {
  if (typeof Worker === 'undefined') return null;
  // Younger than the browsers served, and than the language's own library of types.
  const factory = Reflect.get(globalThis, 'trustedTypes') as PolicyFactory | undefined;
  try {
    policy ??= factory?.createPolicy('sanyu', { createScriptURL: ownScript }) ?? {
      createScriptURL: ownScript,
    };
    return new Worker(policy.createScriptURL(address));
  } catch {
    return null;
  }
}
