package io.infull.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test whose {@link TestWarehouse} parameter is a migrated database of its own on a real PostgreSQL: empty, unless it
 * {@link StartsFrom} something.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TestWarehouseParameter.class)
public @interface DatabaseTest {}
