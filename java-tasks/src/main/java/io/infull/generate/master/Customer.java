package io.infull.generate.master;

/**
 * @param index from 0, in order of id
 */
public record Customer(int index, String id, String name, String city, Archetype archetype, Targets targets) {

    /** In percent. */
    public record Targets(int onTime, int inFull, int otif) {}
}
