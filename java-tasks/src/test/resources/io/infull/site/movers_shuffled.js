// Pages out of a history without a trend: its days, or its weeks, in an order by chance, so that lines of one day keep together. days has,
// by kind and place, what was counted on each day: [by, place, day, numerator, denominator]. With a fall, that share of the
// lines of a customer is missed beside those that were, this period. Returns the share of pages that name a place as worse, and of those that name it.
function shuffled({ days, length, block, pages, fall = 0 }) {
    const summed = INFULL.scatter.summed;
    const [WEEK, PERIOD] = [7, 4];
    const NOUGHT = { numerator: 0, denominator: 0 };
    const places = new Map();
    for (const [by, place, day, numerator, denominator] of days) {
        const key = by + "\n" + place;
        places.set(key, places.get(key) ?? { by, place, days: Array(length).fill(NOUGHT) });
        places.get(key).days[day] = { numerator, denominator };
    }
    // The smallest customer with 400 lines in a period or more and a rate of 96 percent or more: there five points stand out from noise.
    const rate = ({ numerator, denominator }) => numerator / denominator;
    const inPeriod = (one) => summed(one.days).denominator * PERIOD * WEEK / length;
    const chosen = [...places.values()].filter((one) => one.by === "customer" && inPeriod(one) >= 400).sort((a, b) => inPeriod(a) - inPeriod(b))
        .find((one) => rate(summed(one.days)) >= 0.96);

    function orderOfDays(page) {
        let state = page * 7919;
        const random = () => {
            state = Math.imul(state ^ state >>> 15, 0x2c1b3c6d) + 0x6D2B79F5 | 0;
            return ((state ^ state >>> 13) >>> 0) / 4294967296;
        };
        const blocks = Array.from({ length: length / block }, (unused, at) => ({ at, key: random() })).sort((a, b) => a.key - b.key);
        return blocks.flatMap(({ at }) => Array.from({ length: block }, (unused, day) => at * block + day));
    }

    function page(number) {
        const order = orderOfDays(number);
        const weeks = Array.from({ length: length / WEEK }, (unused, week) => order.slice(week * WEEK, (week + 1) * WEEK));
        const periods = Array.from({ length: weeks.length / PERIOD }, (unused, period) => weeks.slice(period * PERIOD, (period + 1) * PERIOD));
        const rows = [...places.values()].map((one) => {
            const [now, ...earlier] = periods.map((period) => period.map((week) => summed(week.map((day) => one.days[day]))));
            const sum = summed(now);
            const lost = one === chosen ? Math.round(fall * sum.denominator) : 0;
            return { by: one.by, place: one.place, now: { ...sum, numerator: sum.numerator - lost }, earlier };
        });
        const cities = rows.filter((row) => row.by === "city");
        const total = { now: summed(cities.map((row) => row.now)), then: summed(cities.flatMap((row) => row.earlier.flat())) };
        return INFULL.movers.judged(rows.map((row) => ({ ...row, total })));
    }

    let [named, found] = [0, 0];
    for (let number = 1; number <= pages; number++) {
        const worse = page(number).filter((row) => row.high < 0);
        named += worse.length > 0 ? 1 : 0;
        found += worse.some((row) => row.by === "customer" && row.place === chosen?.place) ? 1 : 0;
    }
    return { named: named / pages, found: found / pages, lines: chosen ? inPeriod(chosen) : 0 };
}
return shuffled(arguments[0]);
