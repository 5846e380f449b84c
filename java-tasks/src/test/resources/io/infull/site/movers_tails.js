// How often the interval of the difference of two equal proportions misses it, exactly, by side: summed over all numbers of lines that
// may have been met of n now and of m before. Each side should be missed with the probability that its z belongs to.
function missed({ n, m, ratio, side }) {
    const factorials = [0];
    for (let one = 1; one <= Math.max(n, m); one++) {
        factorials.push(factorials[one - 1] + Math.log(one));
    }
    const chance = (of, met) => Math.exp(factorials[of] - factorials[met] - factorials[of - met] + met * Math.log(ratio) + (of - met) * Math.log(1 - ratio));
    const likely = (of) => Array.from({ length: of + 1 }, (unused, met) => ({ numerator: met, denominator: of, chance: chance(of, met) })).filter((one) => one.chance > 1e-9);
    const z = INFULL.proportions.quantile(1 - side);
    const sides = { below: 0, above: 0 };
    for (const then of likely(m)) {
        for (const now of likely(n)) {
            const { low, high } = INFULL.proportions.interval(now, then, { low: z, high: z });
            sides.below += high < 0 ? now.chance * then.chance : 0;
            sides.above += low > 0 ? now.chance * then.chance : 0;
        }
    }
    return sides;
}
return missed(arguments[0]);
