import type { FastifyReply } from "fastify";

/** To be saved, never shown, but for the pictures that the desk calls so (channels/content-type.ts): what a file claims to be is not believed. */
export function sendFile(reply: FastifyReply, type: string, filename: string, content: Uint8Array): FastifyReply {
  const name = encodeURIComponent(filename).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  const headers = {
    "content-type": type,
    "content-disposition": `${type.startsWith("image/") ? "inline" : "attachment"}; filename*=UTF-8''${name}`,
    "content-security-policy": "default-src 'none'; sandbox",
  };
  return reply.headers(headers).send(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
}
