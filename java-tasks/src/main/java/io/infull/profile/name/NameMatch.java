package io.infull.profile.name;

/**
 * What the name of a field says about a column.
 *
 * @param similarity from 0, nothing in common or a contradiction, to 1
 * @param evidence in words
 * @param isOffer whether the field is only offered for the column, since its name may as well mean the opposite
 * @param doubt why the name alone is no evidence, as it reads on from "CHECK: "; empty when it is
 */
public record NameMatch(double similarity, String evidence, boolean isOffer, String doubt) {

    static final NameMatch NONE = new NameMatch(0, "", false, "");

    static NameMatch sure(double similarity, String evidence) {
        return new NameMatch(similarity, evidence, false, "");
    }

    static NameMatch doubtful(double similarity, String evidence, String doubt) {
        return new NameMatch(similarity, evidence, false, doubt);
    }

    public boolean isSure() {
        return doubt.isEmpty();
    }
}
