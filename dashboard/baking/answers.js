/**
 * A baked page has no server to ask for its layout, its callbacks and its words: it holds them
 * itself, in data blocks, and this answers from there. Dash insists on JSON's content type,
 * which a host of plain files need not know. The first script of the page.
 */
(function () {
  "use strict";

  const ask = window.fetch;
  const plain = (address) => String(address).replace(/^\.\//, "");

  window.fetch = function (address, options) {
    const wanted = plain(address);
    const block = [...document.querySelectorAll("script[data-answer]")].find(
      (one) => one.dataset.answer === wanted
    );
    if (!block) return ask.call(window, address, options);
    const headers = { "Content-Type": "application/json" };
    return Promise.resolve(new Response(block.textContent, { headers }));
  };

  // The first paint was baked for the opening view, and would be wrong about any other.
  if (window.location.search) {
    for (const part of document.querySelectorAll("#first-paint :is(picture, .said)")) part.remove();
  }
})();
