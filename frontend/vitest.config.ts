import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// Tests of words, figures and single parts, without a browser.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  test: {
    include: ["tests/unit/**/*.test.{ts,tsx}"],
    environment: "jsdom",
    restoreMocks: true,
    testTimeout: 30_000,
    setupFiles: ["tests/unit/patience.ts"],
  },
});
