package io.infull.generate.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gives out kinds in exact shares and in random order. With few things, such as customers, drawing each kind alone
 * would often leave one out.
 */
public final class Quota<T> {
    private final Map<T, Double> shares;
    private final T rest;

    /**
     * @param shares at most 1 together, in an order that is the same each time; the remaining share belongs to
     *     {@code rest}
     */
    public Quota(Map<T, Double> shares, T rest) {
        this.shares = shares;
        this.rest = rest;
    }

    public List<T> deal(int count, Dice dice) {
        List<T> dealt = new ArrayList<>(count);
        double share = 0;
        for (Map.Entry<T, Double> kind : shares.entrySet()) {
            share += kind.getValue();
            fill(dealt, kind.getKey(), Math.min(count, Math.round(share * count)));
        }
        fill(dealt, rest, count);
        dice.shuffle(dealt);
        return dealt;
    }

    private static <T> void fill(List<T> dealt, T kind, long size) {
        while (dealt.size() < size) {
            dealt.add(kind);
        }
    }
}
