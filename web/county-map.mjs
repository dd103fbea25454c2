// Turns the county shapes of us-atlas, which are already projected, into one small file for the server: a path for each
// county, in whole units of a drawing about 975 wide, and one path for the borders between states.
import { readFile } from "node:fs/promises";
import { feature, mesh } from "topojson-client";

// The Census Bureau's shapes that us-atlas 3 was made of. Codes that came later have none.
const yearOfShapes = 2017;
const margin = 2;
// A county that is smaller than a unit becomes a square of this size, so that none vanishes.
const leastSize = 2;

/** The file's text: {year, box: [x, y, width, height], counties: {code: path}, states: path}. */
export async function countyMap(atlasFile) {
  const topology = withWholeUnits(JSON.parse(await readFile(atlasFile, "utf8")));
  const { counties, states } = topology.objects;
  const shapes = feature(topology, counties).features.sort((first, second) =>
    first.id < second.id ? -1 : 1,
  );
  const borders = mesh(topology, states, (first, second) => first !== second);
  return JSON.stringify({
    year: yearOfShapes,
    box: boxAround(topology.bbox),
    counties: Object.fromEntries(shapes.map(({ id, geometry }) => [id, pathOfShape(geometry)])),
    states: borders.coordinates.map((line) => pathOfLine(line)).join(""),
  });
}

/** Rounds the arcs and not the shapes, so that neighbors keep a common border. */
function withWholeUnits({ transform, arcs, ...topology }) {
  const { scale, translate } = transform;
  const place = (at, axis) => at * scale[axis] + translate[axis];
  const rounded = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [Math.round(place((x += dx), 0)), Math.round(place((y += dy), 1))]);
  });
  return { ...topology, arcs: rounded };
}

function boxAround([left, top, right, bottom]) {
  const [x, y] = [Math.floor(left) - margin, Math.floor(top) - margin];
  return [x, y, Math.ceil(right) + margin - x, Math.ceil(bottom) + margin - y];
}

function pathOfShape({ type, coordinates }) {
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  const path = polygons.flatMap((rings) => rings.map(pathOfRing)).join("");
  return path || squareAt(polygons[0][0][0]);
}

function squareAt([x, y]) {
  const corner = leastSize / 2;
  return `M${pair(x - corner, y - corner)}h${leastSize}v${leastSize}h-${leastSize}z`;
}

/** A closed path; empty when rounding has left no area. */
function pathOfRing(ring) {
  const corners = withoutNeedless(ring.slice(0, -1));
  return corners.length < 3 ? "" : `${steps(corners)}z`;
}

/** Drops what changes nothing: a point that repeats the one before, and one in the middle of a straight line. */
function withoutNeedless(ring) {
  const points = [...ring];
  const neighbor = (index, by) => points[(index + by + points.length) % points.length];
  for (let index = 0; index < points.length && points.length > 2; ++index) {
    if (areaOf(neighbor(index, -1), points[index], neighbor(index, 1)) !== 0) continue;
    points.splice(index, 1);
    // The point before may have lost its corner.
    index = Math.max(-1, index - 2);
  }
  return points;
}

function areaOf([ax, ay], [bx, by], [cx, cy]) {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));
}

function pathOfLine(line) {
  const moving = line.filter(
    ([x, y], index) => index === 0 || x !== line[index - 1][0] || y !== line[index - 1][1],
  );
  return moving.length < 2 ? "" : steps(moving);
}

/** Steps from point to point are small numbers, which take a third of the room of positions once compressed. */
function steps(points) {
  let path = `M${pair(...points[0])}`;
  let command = "";
  for (let index = 1; index < points.length; ++index) {
    const [dx, dy] = [0, 1].map((axis) => points[index][axis] - points[index - 1][axis]);
    const next = dy === 0 ? "h" : dx === 0 ? "v" : "l";
    const numbers = next === "h" ? `${dx}` : next === "v" ? `${dy}` : pair(dx, dy);
    path += next !== command || next !== "l" ? next : numbers.startsWith("-") ? "" : " ";
    path += numbers;
    command = next;
  }
  return path;
}

/** Two numbers; a minus parts them well enough. */
function pair(first, second) {
  return second < 0 ? `${first}${second}` : `${first} ${second}`;
}
