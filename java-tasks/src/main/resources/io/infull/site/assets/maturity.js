// Which figures still change after the deadline, and until when. In full needs time: late shipments complete lines, and days of
// grace say how long that is waited for. Until then a figure is not mature, and compares with none that had more time.
"use strict";
INFULL.maturity = (function () {
    const data = INFULL.data;
    const f = INFULL.format;

    const asOf = () => f.days(data.site.publication.as_of);

    /** The policies that order lines are judged by under which figures of the tile go on changing. */
    function policiesOf(tile) {
        const how = data.site.maturing[tile.kpi];
        return INFULL.policies.deciding().filter((policy) => how === "always" || how === policy.basis);
    }

    const matures = (tile) => policiesOf(tile).length > 0;

    /** The first day on which lines promised for this day are mature, under the policy that takes longest; null where nothing matures. */
    function matureOn(tile, day) {
        const days = policiesOf(tile).map((policy) => day + policy.days_late_allowed + policy.grace_days);
        return days.length === 0 ? null : Math.max(...days);
    }

    /** Days of grace that lines promised up to this day have left, of how many; null when they are mature. */
    function graceOf(tile, day) {
        const last = Math.min(day ?? asOf(), asOf());
        const on = matureOn(tile, last);
        if (on === null || on <= asOf()) {
            return null;
        }
        const of = Math.max(...policiesOf(tile).map((policy) => policy.grace_days));
        return { left: Math.min(of, on - asOf()), of, on };
    }

    const inWords = ({ left, of }) => f.count(left) + " of " + f.plural(of, "day") + " of grace left";

    return { matures, matureOn, graceOf, inWords };
})();
