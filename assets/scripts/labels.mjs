/**
 * Which names stand where on a map: none over another, over a mark or over the edge. Pure.
 *
 * A name stands beside its point, on the first side that is free; one that must be seen may stand
 * further away, with a line to its mark. `dashboard/picture/labels.py` does the same for pictures.
 */

const turned = (degrees, across, down) =>
  [across * Math.cos((degrees * Math.PI) / 180), down * Math.sin((degrees * Math.PI) / 180)];
const SIDES = [
  [1, 0], [-1, 0], [0, 1], [0, -1],
  ...[45, 22.5, 67.5].flatMap((degrees) =>
    [1, -1].flatMap((across) => [-1, 1].map((down) => turned(degrees, across, down)))),
];
const NEAR = 8; // of these are tried beside the point, the others only further away
const SPARE = 2; // px around a name that stay free
const DOT = 5; // px: the side of a town's dot with what stays free around it
const SMALL = 16; // px: the widest mark that a line may run over
const STRIDE = 3; // px between the points of a line that are looked at

const meets = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const holds = ({ left, top, right, bottom }, { x, y }) => left <= x && x <= right && top <= y && y <= bottom;

/** A square around a point, or the box of a mark. */
const around = ({ x, y }, radius) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });

/** The box of a name `far` px from its point towards a side. */
function boxAt({ x, y, wide, high }, [across, down], far) {
  const left = x + across * far - (wide * (1 - Math.sign(across))) / 2;
  const top = y + down * far - (high * (1 - Math.sign(down))) / 2;
  return { left, top, right: left + wide, bottom: top + high };
}

/** Where the name may stand, best first, each with its line if it stands away. */
function* places(wish, away) {
  if (wish.gap === 0) return void (yield { box: boxAt(wish, [0, 0], 0), line: null });
  for (const side of SIDES.slice(0, NEAR)) yield { box: boxAt(wish, side, wish.gap), line: null };
  for (const further of wish.must ? away : []) {
    for (const [across, down] of SIDES) {
      const far = wish.gap + further;
      const line = [wish.gap - SPARE, far - SPARE].flatMap((at) => [wish.x + across * at, wish.y + down * at]);
      yield { box: boxAt(wish, [across, down], far), line };
    }
  }
}

/** Whether a line runs through a box. */
function crosses([x, y, toX, toY], { left, top, right, bottom }) {
  const steps = Math.ceil(Math.hypot(toX - x, toY - y) / STRIDE);
  for (let n = 0; n <= steps; n++) {
    const [atX, atY] = [x + ((toX - x) * n) / steps, y + ((toY - y) * n) / steps];
    if (left < atX && atX < right && top < atY && atY < bottom) return true;
  }
  return false;
}

/**
 * Names that have room on width × height px, the first wishes first.
 * @param {{x, y, gap, wide, high, must?: boolean, dot?: boolean}[]} wishes px; gap: from the point
 *   to the name, 0 over the point itself; must: may stand away; dot: the point needs room as well
 * @param {{left, top, right, bottom}[]} taken boxes of marks and of what lies over the map
 * @param {number[]} away px beyond the gap, for names that must be seen
 * @returns {{wish, left: number, top: number, line: number[] | null}[]}
 */
function placed(wishes, taken, width, height, away = []) {
  const boxes = [...taken];
  const large = taken.filter(({ left, right }) => right - left > SMALL);
  const names = [];
  const lines = [];
  const found = [];
  const free = ({ box, line }) => {
    const spared = {
      left: box.left - SPARE, top: box.top - SPARE / 2, right: box.right + SPARE, bottom: box.bottom + SPARE / 2,
    };
    return (
      box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height &&
      !boxes.some((other) => meets(spared, other)) &&
      !lines.some((other) => crosses(other, spared)) &&
      !(line && names.some((other) => crosses(line, other)))
    );
  };
  // A line may run over small marks, and over none but its own of the others.
  const clear = (wish, line) => !line || !large.some((other) => !holds(other, wish) && crosses(line, other));

  for (const wish of wishes) {
    const dot = wish.dot ? around(wish, DOT / 2) : null;
    if (dot && boxes.some((other) => meets(dot, other))) continue;
    for (const place of places(wish, away)) {
      if (!free(place) || !clear(wish, place.line)) continue;
      boxes.push(place.box, ...(dot ? [dot] : []));
      names.push(place.box);
      if (place.line) lines.push(place.line);
      found.push({ wish, left: place.box.left, top: place.box.top, line: place.line });
      break;
    }
  }
  return found;
}

export { around, placed };
