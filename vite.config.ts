import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { withoutTestWords } from "./scripts/without-test-words.ts";

/** Text is compressed once, when it is built; the server sends the file that the browser reads. */
function compressed(): Plugin {
  let folder = "";
  return {
    name: "compressed",
    apply: "build",
    configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir)),
    async closeBundle() {
      for (const name of await readdir(folder, { recursive: true })) {
        if (!/\.(?:js|css|html|svg)$/.test(name)) continue;
        const text = await readFile(join(folder, name));
        await writeFile(join(folder, `${name}.br`), brotliCompressSync(text));
        await writeFile(join(folder, `${name}.gz`), gzipSync(text));
      }
    },
  };
}

/** The server that answers /api while the pages are being worked on (`vite --config vite.config.ts`). */
const api = process.env.TENIR_API ?? "http://127.0.0.1:4150";

export default defineConfig({
  root: "src/web",
  plugins: [react(), withoutTestWords(), compressed()],
  build: { outDir: "../../dist/web", emptyOutDir: true, target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  server: { host: "127.0.0.1", proxy: { "/api": { target: api } } },
});
