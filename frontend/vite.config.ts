import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The built app is committed and embedded in the binary, so that a build must give the same bytes
// on every machine; the policy of the server allows no inline style, script or image.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsDir: "assets",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    target: "es2022",
  },
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
});
