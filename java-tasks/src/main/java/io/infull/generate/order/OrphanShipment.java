package io.infull.generate.order;

import io.infull.generate.master.Product;

/**
 * A shipped position of an order that is in no file.
 *
 * @param orderId of no order
 */
public record OrphanShipment(String orderId, Product product, Shipment shipment) {}
