package io.infull.ops;

/**
 * One model of a publication.
 *
 * @param ordinal position in dependency order
 */
public record ManifestEntry(
        String model, int ordinal, String layer, String fingerprint, Stored stored, ModelFacts facts) {

    public ManifestEntry at(int position) {
        return new ManifestEntry(model, position, layer, fingerprint, stored, facts);
    }

    public ManifestEntry with(ModelFacts others) {
        return new ManifestEntry(model, ordinal, layer, fingerprint, stored, others);
    }

    public boolean isTable() {
        return stored.part() != null;
    }

    /**
     * A table model has a part and the relation that it is attached to; a view model has its text instead.
     *
     * @param part null for a view
     * @param relation partitioned table in schema build, without the schema; null for a view
     * @param definition the select of a view; null for a table
     */
    public record Stored(Long part, String relation, String definition) {

        public static Stored table(long part, String relation) {
            return new Stored(part, relation, null);
        }

        public static Stored view(String definition) {
            return new Stored(null, null, definition);
        }
    }
}
