/** Where an address leads, as it is typed; null while it leads nowhere. */
export const originOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).origin : null);

/** A program of this same machine: what goes there does not leave it. */
export const isThisMachine = (address: string): boolean =>
  URL.canParse(address) && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);

/** The server of an address, said to people: "api.example.com"; null while there is none. */
export const hostOf = (address: string): string | null => (URL.canParse(address) && new URL(address).host) || null;
