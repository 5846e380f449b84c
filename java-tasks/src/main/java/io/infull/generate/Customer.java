package io.infull.generate;

/**
 * @param index from 0, in order of id
 * @param onTimeTarget percent, like the other two
 */
record Customer(
        int index,
        String id,
        String name,
        String city,
        Archetype archetype,
        int onTimeTarget,
        int inFullTarget,
        int otifTarget) {}
