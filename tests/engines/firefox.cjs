// Drives Firefox for firefox.py: reads ["what", ...given] a line, answers {value} or {failed}.
"use strict";

const { createInterface } = require("node:readline");
const puppeteer = require("puppeteer-core");

const [executablePath, patience] = process.argv.slice(2);

const does = {
  open: (page, address) => page.goto(address, { waitUntil: "domcontentloaded" }),
  size: (page, width, height) => page.setViewport({ width, height }),
  press: (page, x, y) => page.mouse.click(x, y),
  key: (page, name) => page.keyboard.press(name),
  ask: (page, name, given) =>
    page.evaluate((name, given) => window.coreSet[name](...given), name, given),
};

async function main() {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: false, // without a screen Firefox has no WebGL
    defaultViewport: null,
    protocolTimeout: Number(patience),
    // A machine without a graphics card draws WebGL in software, if told that it may.
    extraPrefsFirefox: { "webgl.force-enabled": true, "intl.accept_languages": "en-GB, en" },
  });
  try {
    const [page] = await browser.pages();
    for await (const line of createInterface({ input: process.stdin })) {
      const [what, ...given] = JSON.parse(line);
      const answer = await does[what](page, ...given).then(
        (value) => ({ value: what === "ask" ? (value ?? null) : null }),
        (failure) => ({ failed: String(failure) })
      );
      process.stdout.write(`${JSON.stringify(answer)}\n`);
    }
  } finally {
    await browser.close();
  }
}

main();
