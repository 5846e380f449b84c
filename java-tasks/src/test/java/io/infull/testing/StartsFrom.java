package io.infull.testing;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;

/**
 * A {@link DatabaseTest} whose warehouse is not empty: it is a copy of one that was made once in this JVM, by the commands
 * that the test would have run itself. On a class, or on one of its tests.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface StartsFrom {

    Class<? extends Start> value();

    /** Makes a warehouse and the files beside it. Has a constructor without parameters. */
    interface Start {

        /**
         * @param warehouse migrated and empty
         * @param folder empty, for landing files and pages; tests have it from {@link Prepared}
         */
        void make(TestWarehouse warehouse, Path folder) throws IOException;
    }
}
