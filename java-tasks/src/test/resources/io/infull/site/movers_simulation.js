// Order lines of customers in cities, of categories and carriers, in this period and in the weeks of earlier ones, by a seed. Returns what
// the movers module says of all places: share of pages that name a place as worse, and of those that name the customer with the fall.
// Orders of `together` lines share their fate in part; with `every`, only those of each such customer have more than one line.
function simulated({ seeds, customers = 20, lines = 400, others = lines, ratio = 0.9, fall = 0, periods = 6, together = 1, every = 1, shared = 0.5, level = 0.05 }) {
    const WEEKS = 4;
    const [CITIES, CATEGORIES, CARRIERS] = [5, 4, 3];
    const CELLS = CATEGORIES * CARRIERS;

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

    /** Lines and lines that were met, by category and carrier, of one week of a customer. */
    function week(random, count, aim, size) {
        const cells = Array.from({ length: CELLS }, () => ({ numerator: 0, denominator: 0 }));
        for (let line = 0, fate = 0; line < count; line++) {
            fate = line % size === 0 ? random() : fate;
            const cell = cells[line * 7 % CELLS];
            cell.denominator++;
            cell.numerator += (size > 1 && random() >= shared ? random() : fate) < aim ? 1 : 0;
        }
        return cells;
    }

    const figures = () => Array.from({ length: periods + 1 }, () => Array.from({ length: WEEKS }, () => ({ numerator: 0, denominator: 0 })));

    function page(seed) {
        const random = generator(seed * 7919);
        const sizes = { customer: customers, city: CITIES, category: CATEGORIES, carrier: CARRIERS };
        const places = Object.fromEntries(Object.entries(sizes).map(([by, size]) => [by, Array.from({ length: size }, figures)]));
        for (let customer = 0; customer < customers; customer++) {
            for (let at = 0; at < (periods + 1) * WEEKS; at++) {
                const [period, part] = [Math.floor(at / WEEKS), at % WEEKS];
                const aim = ratio - (period === 0 && customer === 0 ? fall : 0);
                week(random, (customer === 0 ? lines : others) / WEEKS, aim, customer % every === every - 1 ? together : 1).forEach((cell, number) => {
                    const ofCell = { customer, city: customer % CITIES, category: number % CATEGORIES, carrier: number % CARRIERS };
                    for (const [by, place] of Object.entries(ofCell)) {
                        places[by][place][period][part].numerator += cell.numerator;
                        places[by][place][period][part].denominator += cell.denominator;
                    }
                });
            }
        }
        const summed = INFULL.scatter.summed;
        const total = { now: summed(places.city.flatMap(([now]) => now)), then: summed(places.city.flatMap(([, ...earlier]) => earlier.flat())) };
        return INFULL.movers.judged(Object.keys(sizes).flatMap((by) => places[by].map(([now, ...earlier], place) => ({ by, place, now: summed(now), earlier, total }))),
            "higher", level);
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
