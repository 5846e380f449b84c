package io.infull.generate.plan;

/** Draws an index from 0. The most popular ones are drawn five times as often as the least popular. */
public final class Popularity {
    private final Dice dice;
    private final int[] tickets;

    public Popularity(int count, Dice dice) {
        this.dice = dice;
        int[] shares = new int[count];
        int total = 0;
        for (int index = 0; index < count; index++) {
            shares[index] = dice.between(1, 5);
            total += shares[index];
        }
        tickets = tickets(shares, total);
    }

    public int draw() {
        return tickets[dice.between(0, tickets.length - 1)];
    }

    private static int[] tickets(int[] shares, int total) {
        int[] tickets = new int[total];
        int next = 0;
        for (int index = 0; index < shares.length; index++) {
            for (int share = 0; share < shares[index]; share++) {
                tickets[next++] = index;
            }
        }
        return tickets;
    }
}
