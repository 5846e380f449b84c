package io.infull.source.value;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A small change to a text, like a slip of a hand. */
public record Mutation(int place, int kind, char character) {

    public static Arbitrary<Mutation> of(String characters) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.chars().with(characters.toCharArray()))
                .as(Mutation::new);
    }

    public String apply(String text) {
        int at = place % (text.length() + 1);
        String before = text.substring(0, at);
        String behind = text.substring(at);
        String rest = behind.isEmpty() ? "" : behind.substring(1);
        return switch (kind) {
            case 0 -> before + character + behind;
            case 1 -> before + rest;
            case 2 -> before + character + rest;
            default -> behind + before;
        };
    }
}
