import { askModel } from "../channels/model/ask-model.ts";
import type { AskModel } from "../desk/model-port.ts";
import type { Vault } from "../desk/vault.ts";

/** Asks each desk's model over the network, its key opened for it alone. */
export const askThrough =
  (vault: Vault): AskModel =>
  async ({ baseUrl, model, key, limitMs }, text) => {
    const opened = key === null ? { key: null } : open(vault, key);
    if (!opened) return { ok: false, problem: "key_lost", status: null, said: null };
    return askModel({ baseUrl, model, ...opened }, text, AbortSignal.timeout(limitMs));
  };

/** Null when it was sealed under another key: the data folder's keys were replaced. */
function open(vault: Vault, sealed: string): { key: string } | null {
  try {
    return { key: vault.unseal(sealed) };
  } catch {
    return null;
  }
}
