package io.infull.testing;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a clone of the migrated template database, or of what it {@link StartsFrom}; the clone is dropped when
 * the test ends.
 */
final class TestWarehouseParameter implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestWarehouse.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(Namespace.create(TestWarehouseParameter.class))
                .computeIfAbsent(TestWarehouse.class, type -> create(context), TestWarehouse.class);
    }

    private static TestWarehouse create(ExtensionContext context) {
        return start(context.getElement())
                .or(() -> start(context.getTestClass()))
                .map(Prepared::copy)
                .orElseGet(() -> TestServer.get().createWarehouse());
    }

    private static Optional<Class<? extends StartsFrom.Start>> start(Optional<? extends AnnotatedElement> test) {
        return test.map(element -> element.getAnnotation(StartsFrom.class)).map(StartsFrom::value);
    }
}
