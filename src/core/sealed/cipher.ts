/** Bytes that Web Crypto takes. */
type Bytes = Uint8Array<ArrayBuffer>;

/** How a key was made of a passphrase, and what AES-GCM began with. Both are drawn anew for every file. */
export interface Lock {
  readonly rounds: number;
  /** 16 bytes. */
  readonly salt: Bytes;
  /** 12 bytes. */
  readonly iv: Bytes;
}

/** Encrypts with a passphrase. `bound` is not hidden, but a file in which it was changed does not open. */
export interface Cipher {
  random(length: number): Bytes;
  lock(passphrase: string, lock: Lock, plain: Bytes, bound: Bytes): Promise<Bytes>;
  /** `null` when the passphrase is another one, or a bit was changed. */
  unlock(passphrase: string, lock: Lock, hidden: Bytes, bound: Bytes): Promise<Bytes | null>;
}

/** The parameters of AES-GCM. */
interface Sealing {
  readonly name: 'AES-GCM';
  readonly iv: Bytes;
  readonly additionalData: Bytes;
}

/** The part of Web Crypto that encrypts: the browser's `crypto.subtle`, or Node's. */
export interface PassphraseSubtle<Key> {
  importKey(
    format: 'raw',
    bytes: Bytes,
    name: 'PBKDF2',
    extractable: false,
    use: 'deriveKey'[],
  ): Promise<Key>;
  deriveKey(
    from: {
      readonly name: 'PBKDF2';
      readonly hash: 'SHA-256';
      readonly salt: Bytes;
      readonly iterations: number;
    },
    key: Key,
    to: { readonly name: 'AES-GCM'; readonly length: 256 },
    extractable: false,
    use: ('encrypt' | 'decrypt')[],
  ): Promise<Key>;
  encrypt(how: Sealing, key: Key, plain: Bytes): Promise<ArrayBuffer>;
  decrypt(how: Sealing, key: Key, hidden: Bytes): Promise<ArrayBuffer>;
}

// Every engine has it; the core's own lib leaves out the DOM that declares it.
declare const TextEncoder: new () => { encode(text: string): Bytes };

/**
 * PBKDF2 with SHA-256, then AES-GCM with 256 bits, by the Web Crypto it is given; `random` draws so many bytes that nobody can foretell.
 * @example await cipherWith(crypto.subtle, randomBytes).lock(passphrase, lock, plain, bound)
 */
export function cipherWith<Key>(subtle: PassphraseSubtle<Key>, random: Cipher['random']): Cipher {
  const keyOf = async (passphrase: string, { rounds, salt }: Lock) => {
    const text = new TextEncoder().encode(passphrase);
    const raw = await subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
    const from = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds } as const;
    return subtle.deriveKey(from, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  };
  return {
    random,
    lock: async (passphrase, lock, plain, bound) => {
      const how = { name: 'AES-GCM', iv: lock.iv, additionalData: bound } as const;
      return new Uint8Array(await subtle.encrypt(how, await keyOf(passphrase, lock), plain));
    },
    unlock: async (passphrase, lock, hidden, bound) => {
      const key = await keyOf(passphrase, lock);
      try {
        const how = { name: 'AES-GCM', iv: lock.iv, additionalData: bound } as const;
        return new Uint8Array(await subtle.decrypt(how, key, hidden));
      } catch {
        // It does not say why, and must not.
        return null;
      }
    },
  };
}
