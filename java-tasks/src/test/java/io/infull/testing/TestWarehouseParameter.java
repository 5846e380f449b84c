package io.infull.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a clone of the prepared template database; the clone is dropped when the test ends. */
final class TestWarehouseParameter implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestWarehouse.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(Namespace.create(TestWarehouseParameter.class))
                .computeIfAbsent(TestWarehouse.class, type -> TestServer.get().createWarehouse(), TestWarehouse.class);
    }
}
