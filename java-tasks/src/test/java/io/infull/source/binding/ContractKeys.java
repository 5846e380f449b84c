package io.infull.source.binding;

import io.infull.source.contract.SourceContract;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;

/** The keys that the reader of contracts binds, with their types, as Jackson found them. */
final class ContractKeys {

    /** The heading of the keys of the contract itself. */
    static final String ROOT = "The contract";

    /** Keys and their types, by the names of the keys that hold such an object. */
    private final Map<JavaType, Map<String, JavaType>> objects = new LinkedHashMap<>();

    private final Map<JavaType, Set<String>> names = new LinkedHashMap<>();

    private ContractKeys() {}

    static ContractKeys read() {
        ContractKeys keys = new ContractKeys();
        keys.add(ROOT, ContractReader.MAPPER.constructType(SourceContract.class));
        return keys;
    }

    Map<JavaType, Map<String, JavaType>> objects() {
        return objects;
    }

    /** The keys under which an object of this type may be. */
    Set<String> names(JavaType type) {
        return names.get(type);
    }

    /** The type of one entry of a list or a map; of anything else, the type itself. */
    static JavaType entry(JavaType type) {
        return type.isContainerType() ? type.getContentType() : type;
    }

    static boolean isObject(JavaType type) {
        return deserializer(type) instanceof BeanDeserializerBase bean
                && bean.getValueInstantiator().canCreateFromObjectWith();
    }

    /** Whether such an object may also be written as a text. */
    static boolean isTextOrObject(JavaType type) {
        return isObject(type)
                && ((BeanDeserializerBase) deserializer(type))
                        .getValueInstantiator()
                        .canCreateFromString();
    }

    private void add(String name, JavaType type) {
        if (!isObject(type)) {
            return;
        }
        names.computeIfAbsent(type, found -> new LinkedHashSet<>()).add(name);
        if (objects.containsKey(type)) {
            return;
        }
        Map<String, JavaType> keys = new LinkedHashMap<>();
        objects.put(type, keys);
        ((BeanDeserializerBase) deserializer(type))
                .creatorProperties()
                .forEachRemaining((SettableBeanProperty key) -> keys.put(key.getName(), key.getType()));
        keys.forEach((key, of) -> add(key, entry(of)));
    }

    private static Object deserializer(JavaType type) {
        return ContractReader.MAPPER._deserializationContext().findRootValueDeserializer(type);
    }
}
