package io.infull.source.account;

/**
 * The order that a rejected record names; null when it cannot be read.
 *
 * @param skuId the product, where it can be read as well
 * @param lineNumber a whole number, as text
 */
public record RejectedOrder(String orderId, String skuId, String lineNumber) {

    public static final RejectedOrder UNKNOWN = new RejectedOrder(null, null, null);
}
