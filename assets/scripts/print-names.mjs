/** Which names stand beside marks: none over another, over a mark or over the edge. Pure. */

const LETTER = 5.4; // px that a letter of a name takes at most, at the size that print.css sets
const HIGH = 12; // px of a line
const GAP = 3; // px from a mark to its name

const meets = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The boxes around a mark where its name may stand, best first. */
function sides({ x, y, radius, text }) {
  const wide = text.length * LETTER;
  const [far, half] = [radius + GAP, HIGH / 2];
  return [
    [x + far, y - half],
    [x - far - wide, y - half],
    [x - wide / 2, y + far],
    [x - wide / 2, y - far - HIGH],
  ].map(([left, top]) => ({ left, top, right: left + wide, bottom: top + HIGH, text }));
}

/**
 * Names that have room on width × height px, those of the largest marks first.
 * @param {{x: number, y: number, radius: number, text: string}[]} wanted marks in px
 * @returns {{left: number, top: number, text: string}[]}
 */
function placed(wanted, width, height) {
  const taken = wanted.map(({ x, y, radius }) => ({
    left: x - radius, top: y - radius, right: x + radius, bottom: y + radius,
  }));
  const found = [];
  for (const mark of [...wanted].sort((one, other) => other.radius - one.radius)) {
    const free = sides(mark).find(
      (box) =>
        box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height &&
        !taken.some((other) => meets(box, other))
    );
    if (!free) continue;
    taken.push(free);
    found.push({ left: free.left, top: free.top, text: free.text });
  }
  return found;
}

export { placed };
