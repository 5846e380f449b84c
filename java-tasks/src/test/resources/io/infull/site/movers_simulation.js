// Order lines of customers in cities, of categories and carriers, in this period and in earlier ones, by a seed. Returns what the
// movers module says of all places: share of pages that name a place as worse, and of those that name the customer with the fall.
function simulated({ seeds, customers = 20, lines = 400, ratio = 0.9, fall = 0, periods = 6, together = 1 }) {
    const SIZES = { customer: customers, city: 5, category: 4, carrier: 3 };
    const figure = () => ({ numerator: 0, denominator: 0 });

    /** mulberry32, a small generator in the public domain. */
    function generator(seed) {
        let state = seed;
        return () => {
            state = state + 0x6D2B79F5 | 0;
            let mixed = Math.imul(state ^ state >>> 15, 1 | state);
            mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
            return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
        };
    }

    function page(seed) {
        const random = generator(seed * 7919);
        const places = Object.fromEntries(Object.entries(SIZES).map(([by, size]) => [by, Array.from({ length: size }, () => Array.from({ length: periods + 1 }, figure))]));
        for (let period = 0; period <= periods; period++) {
            for (let customer = 0; customer < customers; customer++) {
                const aim = ratio - (period === 0 && customer === 0 ? fall : 0);
                for (let line = 0, fate = 0; line < lines; line++) {
                    // Half of the lines of an order share its fate.
                    fate = line % together === 0 ? random() : fate;
                    const isMet = (together > 1 && random() < 0.5 ? fate : random()) < aim;
                    for (const [by, place] of [["customer", customer], ["city", customer % 5], ["category", Math.floor(random() * 4)], ["carrier", Math.floor(random() * 3)]]) {
                        const one = places[by][place][period];
                        one.denominator++;
                        one.numerator += isMet ? 1 : 0;
                    }
                }
            }
        }
        const sum = (by, period) => places[by].reduce((all, one) => ({ numerator: all.numerator + one[period].numerator, denominator: all.denominator + one[period].denominator }), figure());
        return INFULL.movers.judged(Object.keys(SIZES).flatMap((by) => {
            const [now, ...earlier] = Array.from({ length: periods + 1 }, (unused, period) => sum(by, period));
            return places[by].map(([first, ...others], place) => ({ by, place, now: first, earlier: others, total: { now, earlier } }));
        }));
    }

    let named = 0;
    let found = 0;
    for (let seed = 1; seed <= seeds; seed++) {
        const worse = page(seed).filter((row) => row.high < 0);
        named += worse.length > 0 ? 1 : 0;
        found += worse.some((row) => row.by === "customer" && row.place === 0) ? 1 : 0;
    }
    return { named: named / seeds, found: found / seeds };
}
return simulated(arguments[0]);
