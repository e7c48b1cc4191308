/** "Why the numbers differ": one sentence per reason that the claims themselves show. */

import { h } from "./dom.mjs";
import { inLang } from "./texts.mjs";

function draw(box, tolls, data, words) {
  if (tolls.reasons.length === 0) {
    box.replaceChildren(h("p", {}, words.text("why.none")));
    return;
  }
  box.replaceChildren(
    h("ul", {}, tolls.reasons.map((reason) => h("li", {}, sentence(reason, tolls, data, words))))
  );
}

/** The reason in general, then the counts that show it here. */
function sentence({ id, shown }, tolls, data, words) {
  const examples = shown.map((claim) => example(claim, tolls, data, words));
  return [
    h("strong", {}, words.text(`why.${id}`)),
    " ",
    h("span", {}, words.capital(examples.join("; ")) + "."),
  ];
}

function example(claim, tolls, data, words) {
  const [where, names] = [placeOf(claim.event, data, words), tolls.bodies[claim.by]];
  const said = words.text(names ? "why.by" : "why.unattributed", {
    figure: words.claimed(claim),
    what: words.text(`why.kind.${claim.kind === "deaths" ? claim.category : "security"}`),
    where,
    by: inLang(words, names),
    day: words.day(claim.as_of),
  });
  return claim.died ? `${said} (${words.text("claim.died", { days: words.days(...claim.died) })})` : said;
}

function placeOf(event, data, words) {
  if (!event) return "";
  const place = data.events.place[data.events.id.indexOf(event)];
  const name = inLang(words, data.places.name)[place];
  return name === undefined ? "" : words.text("why.where", { place: name });
}

export { draw };
