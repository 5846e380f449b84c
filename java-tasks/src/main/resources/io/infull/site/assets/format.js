// How figures are written: ratios as percent, gaps in percentage points, money with two decimals, always with a unit. There is one rule
// of rounding, half up (-0.005 is 0.00) on the exact value: a gap is rounded like the terms beside it, and from nothing that was rounded.
"use strict";
INFULL.format = (function () {
    const MINUS = "\u2212";
    const NONE = "\u2013";

    /** A number, its text or a fraction, with at least and at most so many decimals. */
    function number(value, least, most) {
        const units = INFULL.exact.of(value).rounded(most);
        const digits = String(units < 0n ? -units : units).padStart(most + 1, "0");
        const whole = digits.slice(0, digits.length - most).replace(/\B(?=(\d{3})+$)/g, ",");
        const decimals = digits.slice(digits.length - most);
        const shown = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, "");
        return (units < 0n ? MINUS : "") + whole + (shown === "" ? "" : "." + shown);
    }

    const count = (value) => number(value, 0, 3);
    const money = (value) => number(value, 2, 2);
    const hundredfold = (ratio) => INFULL.exact.of(ratio).times(INFULL.exact.of(100));
    const percent = (ratio) => number(hundredfold(ratio), 2, 2) + " %";
    // A number that is rounded to 0 has no sign.
    const signed = (value, write) => (value > 0 && /[1-9]/.test(write(value)) ? "+" : "") + write(value);
    const points = (ratio) => signed(hundredfold(ratio), (value) => number(value, 2, 2)) + "\u00a0pp";
    const amount = (value, unit) => unit === "money" ? money(value) : count(value);

    /** 1,234,567.89 becomes 1.23 M: for axes and labels where space is short. */
    function short(value) {
        const size = Math.abs(value);
        const [divisor, suffix] = size >= 1e9 ? [1e9, " bn"] : size >= 1e6 ? [1e6, " M"] : size >= 1e4 ? [1e3, " k"] : [1, ""];
        return number(value / divisor, 0, divisor === 1 ? 0 : 2) + suffix;
    }

    const day = (days) => days === null ? "no date" : new Date(days * 864e5).toISOString().slice(0, 10);
    const days = (iso) => Math.round(Date.parse(iso + "T00:00:00Z") / 864e5);
    const moment = (iso) => iso ? new Date(iso).toISOString().slice(0, 16).replace("T", " ") + " UTC" : NONE;

    /** ISO 8601: weeks begin on Monday, and the week of a year's first Thursday is its first. */
    function week(day) {
        const thursday = monday(day) + 3;
        const year = new Date(thursday * 864e5).getUTCFullYear();
        const first = Math.floor(Date.UTC(year, 0, 1) / 864e5);
        return year + "-W" + String(Math.floor((thursday - first) / 7) + 1).padStart(2, "0");
    }

    // Day 0 was a Thursday.
    const monday = (day) => day - ((day + 3) % 7 + 7) % 7;

    function age(iso, now) {
        const minutes = Math.max(0, (now - Date.parse(iso)) / 6e4);
        return minutes < 60 ? Math.round(minutes) + " min" : minutes < 2880 ? Math.round(minutes / 60) + " h"
            : Math.round(minutes / 1440) + " days";
    }

    function plural(size, word) {
        return count(size) + " " + (size === 1 ? word : word + "s");
    }

    return { NONE, count, money, hundredfold, percent, points, amount, signed, short, number, day, days, moment, week, monday, age, plural };
})();
