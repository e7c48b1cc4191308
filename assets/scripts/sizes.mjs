/** Sizes that scripts share with the styles and with the server's pictures, from `dashboard/sizes.json`. */

let marks, fit, names, timeline, poster;

/** Take the sizes that the page's config holds; what draws anything comes after that. */
function prepare(given) {
  ({ marks, fit, names, timeline, poster } = given);
}

export { marks, fit, names, timeline, poster, prepare };
