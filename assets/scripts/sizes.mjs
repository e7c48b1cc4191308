/** Sizes that scripts share with the styles and with the server's pictures, from `dashboard/sizes.json`. */

let marks, fit, timeline, poster;

/** Take the sizes that the page's config holds; what draws anything comes after that. */
function prepare(given) {
  ({ marks, fit, timeline, poster } = given);
}

export { marks, fit, timeline, poster, prepare };
