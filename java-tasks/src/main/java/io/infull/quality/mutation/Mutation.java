package io.infull.quality.mutation;

/**
 * A way in which an export goes wrong.
 *
 * @param sql one statement that corrupts the raw tables of a scratch database
 * @param unseen why no check can see it; null when one has to
 */
record Mutation(String name, String sql, String unseen) {}
