package io.infull.db;

/** The work of one transaction. It is committed when this returns and rolled back when this throws. */
@FunctionalInterface
public interface Work<T> {

    T in(Session session);
}
