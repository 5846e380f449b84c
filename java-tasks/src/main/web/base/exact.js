// Exact figures: fractions of whole numbers. A figure that is on its target meets it, and a gap is the difference of
// the very values beside it; floating point numbers could guarantee neither.

/** above / below, with below > 0. Used as a number it is the nearest one: for charts, and to sort by. */
export class Fraction {
    /**
     * @param {bigint} above
     * @param {bigint} below
     */
    constructor(above, below = 1n) {
        if (below === 0n) {
            throw new Error("Division by zero: expected a denominator other than 0");
        }
        this.above = below < 0n ? -above : above;
        this.below = below < 0n ? -below : below;
    }

    /** @param {Fraction} other */
    plus(other) {
        const above = this.above * other.below + other.above * this.below;
        return new Fraction(above, this.below * other.below).reduced();
    }

    /** @param {Fraction} other */
    minus(other) {
        return new Fraction(this.above * other.below - other.above * this.below, this.below * other.below);
    }

    /** @param {Fraction} other */
    times(other) {
        return new Fraction(this.above * other.above, this.below * other.below);
    }

    /** @param {Fraction} other */
    over(other) {
        return new Fraction(this.above * other.below, this.below * other.above);
    }

    /** -1, 0 or 1. */
    get sign() {
        if (this.above === 0n) {
            return 0;
        }
        return this.above < 0n ? -1 : 1;
    }

    /** @param {Fraction} other */
    equals(other) {
        return this.above * other.below === other.above * this.below;
    }

    /** The same in its least terms: sums of many would grow without end. */
    reduced() {
        let [divisor, rest] = [this.below, this.above < 0n ? -this.above : this.above];
        while (rest > 0n) {
            [divisor, rest] = [rest, divisor % rest];
        }
        return new Fraction(this.above / divisor, this.below / divisor);
    }

    /**
     * In units of 10^-places, as a whole number; what lies in the middle goes up.
     * @param {number} places
     */
    rounded(places) {
        const twice = 2n * this.above * 10n ** BigInt(places) + this.below;
        const units = twice / (2n * this.below);
        // a division of whole numbers cuts off, which rounds up below 0
        return twice < 0n && units * 2n * this.below !== twice ? units - 1n : units;
    }

    valueOf() {
        const [above, below] = [Number(this.above), Number(this.below)];
        const isSafe = Number.isSafeInteger(above) && Number.isSafeInteger(below);
        return isSafe ? above / below : Number(this.rounded(20)) / 1e20;
    }

    toString() {
        return String(this.valueOf());
    }
}

/**
 * A whole number of units of 10^-scale.
 * @param {number} whole
 * @param {number} scale
 */
export function scaled(whole, scale) {
    return new Fraction(BigInt(whole), 10n ** BigInt(scale));
}

/**
 * The value of a number, or of its text, as its decimals say: 0.1 is one tenth.
 * @param {Amount | string} value
 * @returns {Fraction}
 */
export function fraction(value) {
    if (value instanceof Fraction) {
        return value;
    }
    const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
    if (!parts) {
        throw new Error("Not a number: expected decimals but found '" + value + "'");
    }
    const [, sign, whole, decimals = "", exponent = "0"] = parts;
    const scale = decimals.length - Number(exponent);
    const size = BigInt(sign + whole + decimals);
    return scale >= 0 ? new Fraction(size, 10n ** BigInt(scale)) : new Fraction(size * 10n ** BigInt(-scale));
}

/**
 * Whether a target is met; the gap is value less target.
 * @param {"higher" | "lower"} better
 * @param {Fraction} gap
 */
export function meets(better, gap) {
    return better === "lower" ? gap.sign <= 0 : gap.sign >= 0;
}
