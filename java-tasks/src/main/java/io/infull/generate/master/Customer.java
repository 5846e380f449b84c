package io.infull.generate.master;

/**
 * @param index from 0, in order of id
 * @param onTimeTarget percent, like the other two
 */
public record Customer(
        int index,
        String id,
        String name,
        String city,
        Archetype archetype,
        int onTimeTarget,
        int inFullTarget,
        int otifTarget) {}
