// Which figures still change after the deadline, and until when. In full needs time: late shipments complete lines, and days of
// grace are the time to wait for them. Until then a figure is not mature, and is not compared with figures that had more time.
"use strict";
INFULL.maturity = (function () {
    const data = INFULL.data;
    const f = INFULL.format;

    const asOf = () => f.days(data.site.publication.as_of);

    /** Whether a KPI that says how it matures changes late under policies of a basis; "any" means those under which all do. */
    const changes = (how, basis) => how === "always" || (how !== undefined && (how === basis || basis === "any"));

    /** The policies that order lines are judged by under which figures of the tile go on changing. */
    function policiesOf(tile) {
        const how = data.site.maturing[tile.kpi];
        return INFULL.policies.deciding().filter((policy) => changes(how, policy.matures));
    }

    const matures = (tile) => policiesOf(tile).length > 0;

    /** Days that are not mature of the tile, up to a day; the warehouse says which they are. */
    function youngDays(tile, last) {
        const how = data.site.maturing[tile.kpi];
        return data.site.maturing_lines.filter((young) => changes(how, young.basis) && f.days(young.period_date) <= last);
    }

    /** Days of grace that lines promised up to this day have left, of how many; null when they are mature. */
    function graceOf(tile, day) {
        const young = youngDays(tile, day ?? asOf());
        if (young.length === 0) {
            return null;
        }
        const on = Math.max(...young.map((one) => f.days(one.mature_date)));
        const of = Math.max(...young.map((one) => one.grace_days));
        return { left: Math.min(of, on - asOf()), of, on };
    }

    const inWords = ({ left, of }) => f.count(left) + " of " + f.plural(of, "day") + " of grace left";

    return { matures, graceOf, inWords };
})();
