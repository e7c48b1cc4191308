/** The lists of further filters: typing leaves those choices that have the letters in their name. */

import { at } from "./core.mjs";
import { fold } from "./names.mjs";

function narrow() {
  const wanted = fold(at("further-find").value);
  for (const choice of at("further").querySelectorAll("button.tick")) {
    choice.hidden = choice.getAttribute("aria-checked") !== "true" && !fold(choice.textContent).includes(wanted);
  }
}

/** What is bound once; without any list there is nothing. */
function start() {
  at("further-find")?.addEventListener("input", narrow);
}

export { start };
