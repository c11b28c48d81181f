import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The server that answers /api while the pages are being worked on (`vite --config vite.config.ts`). */
const api = process.env.TENIR_API ?? "http://127.0.0.1:4150";

export default defineConfig({
  root: "src/web",
  plugins: [react()],
  build: { outDir: "../../dist/web", emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 700 },
  server: { host: "127.0.0.1", proxy: { "/api": api } },
});
