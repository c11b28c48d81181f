import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** Keeps the passwords of mailboxes and relays at rest, and signs what only this installation can have given out. */
export interface Vault {
  seal(text: string): string;
  /** Throws when the text was sealed under another key, or was changed. */
  unseal(sealed: string): string;
  /** HMAC-SHA256, 32 bytes: the same for the same text, and nobody else's to make. */
  sign(text: string): Uint8Array;
}

const ALGORITHM = "aes-256-gcm";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM with a nonce of its own for each text (NIST SP 800-38D). Throws RangeError unless the key has 32 bytes. */
export function makeVault(key: Uint8Array): Vault {
  if (key.length !== KEY_BYTES) throw new RangeError(`a vault's key has ${KEY_BYTES} bytes, not ${key.length}`);
  // one key, one use: the signing key is drawn from the sealing one (RFC 5869)
  const signing = Buffer.from(hkdfSync("sha256", key, "", "tenir: signing", KEY_BYTES));
  return {
    sign: (text) => createHmac("sha256", signing).update(text).digest(),
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, nonce);
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
    },
    unseal(sealed) {
      const bytes = Buffer.from(sealed, "base64url");
      const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
    },
  };
}
