/** Whether an address leads nowhere but to the machine that opens it (RFC 6761 §6.3, RFC 5735 §3, RFC 4291 §2.5.3). */
export function opensHereOnly(link: string): boolean {
  const { hostname } = new URL(link);
  return hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || hostname.startsWith("127.");
}
