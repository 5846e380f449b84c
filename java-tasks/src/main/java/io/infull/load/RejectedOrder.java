package io.infull.load;

/**
 * The order that a rejected record names; null when it cannot be read.
 *
 * @param skuId the product, where it can be read as well
 * @param lineNumber a whole number, as text
 */
record RejectedOrder(String orderId, String skuId, String lineNumber) {

    static final RejectedOrder UNKNOWN = new RejectedOrder(null, null, null);
}
