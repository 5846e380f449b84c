// Which figures still change after the deadline, and until when. In full needs time: late shipments complete lines,
// and days of grace are the time to wait for them. Until then a figure is not mature, and is not compared with
// figures that had more time.
import { count, days, plural } from "../base/format.js";
import { asOf, site } from "../data/site.js";
import { deciding } from "./policies.js";

/**
 * Whether a KPI that says how it matures changes late under policies of a basis; "any" means those under which all do.
 * @param {string | undefined} how
 * @param {string} basis
 */
const changes = (how, basis) => how === "always" || (how !== undefined && (how === basis || basis === "any"));

/**
 * Whether figures of the tile go on changing under a policy that order lines are judged by.
 * @param {Tile} tile
 */
export const matures = (tile) => deciding().some((policy) => changes(site.maturing[tile.kpi], policy.matures));

/**
 * Days that are not mature of the tile, up to a day; the warehouse says which they are.
 * @param {Tile} tile
 * @param {number} last
 */
function youngDays(tile, last) {
    const how = site.maturing[tile.kpi];
    return site.maturing_lines.filter((young) => changes(how, young.basis) && days(young.period_date) <= last);
}

/**
 * Days of grace that lines promised up to this day have left, of how many; null when they are mature.
 * @param {Tile} tile
 * @param {number | null} day
 * @returns {Grace | null}
 */
export function graceOf(tile, day) {
    const young = youngDays(tile, day ?? asOf());
    if (young.length === 0) {
        return null;
    }
    const on = Math.max(...young.map((one) => days(one.mature_date)));
    const of = Math.max(...young.map((one) => one.grace_days));
    return { left: Math.min(of, on - asOf()), of, on };
}

/** @param {Grace} grace */
export const graceInWords = ({ left, of }) => count(left) + " of " + plural(of, "day") + " of grace left";
