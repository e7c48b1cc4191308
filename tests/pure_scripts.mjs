/** Answers what tests ask of our modules: a line {function, value} in, a line {value} or {error} out. */

import { Console } from "node:console";
import { createInterface } from "node:readline";

globalThis.console = new Console(process.stderr); // the standard output is for answers

/** JSON would make null of these in silence. */
function sent(key, value) {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${key} is ${value}`);
  return value === undefined ? null : value;
}

async function answer(line) {
  try {
    const asked = JSON.parse(line);
    const value = await (0, eval)(`(${asked.function})`)(asked.value);
    return JSON.stringify({ value }, sent);
  } catch (error) {
    return JSON.stringify({ error: error.stack ?? String(error) });
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${await answer(line)}\n`);
}
