import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["vendor/", "node_modules/", ".venv/"] },
  js.configs.recommended,
  { languageOptions: { globals: globals.browser } },
  { files: ["dashboard/**/*.js", "benchmarks/*.js", "tests/**/*.js"], languageOptions: { sourceType: "script" } },
  { files: ["tests/**/*.{cjs,mjs}"], languageOptions: { globals: globals.node } },
];
