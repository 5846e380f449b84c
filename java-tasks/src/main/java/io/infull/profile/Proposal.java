package io.infull.profile;

/**
 * A proposed contract.
 *
 * @param text of the contract
 * @param table that its rows feed
 * @param verdict how it was tried
 */
record Proposal(String text, String table, Verdict verdict) {}
