package io.infull.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random JSON records with a list of objects, of which some are not as the contract wants them. */
final class NestedRecords {

    private static final String[] SKUS = {"\"S1\"", "\"S2\"", "\"]}\"", "\"\\u00e9\\\"\\\"\"", "\"€😀\""};
    private static final String[] BAD_SKUS = {"null", "\"\""};
    private static final String[] QUANTITIES = {"5", "-3", "0", "null", "123456789012345678"};
    private static final String[] BAD_QUANTITIES = {"\"x\"", "1.5", "true"};
    private static final String[] BAD_ELEMENTS = {"null", "7", "\"S1\"", "[]", "{}"};

    private final Random random;
    private final int oneBadOf;

    /** @param oneBadOf one of so many elements is bad; 0 for none */
    NestedRecords(Random random, int oneBadOf) {
        this.random = random;
        this.oneBadOf = oneBadOf;
    }

    String record(String order) {
        List<String> members = new ArrayList<>();
        members.add("\"order\": \"" + order + "\"");
        if (random.nextBoolean()) {
            members.add("\"customer\": " + (random.nextInt(4) == 0 ? "null" : "\"C" + random.nextInt(3) + "\""));
        }
        switch (random.nextInt(12)) {
            case 0 -> members.add("\"items\": null");
            case 1 -> {}
            default -> members.add("\"items\": " + list());
        }
        return object(members);
    }

    private String list() {
        List<String> elements = new ArrayList<>();
        int count = random.nextInt(6);
        for (int element = 0; element < count; element++) {
            elements.add(isBad() ? oneOf(BAD_ELEMENTS) : element());
        }
        return "[" + String.join(random.nextBoolean() ? "," : " , ", elements) + "]";
    }

    private String element() {
        List<String> members = new ArrayList<>();
        members.add("\"product\": {\"sku\": " + oneOf(isBad() ? BAD_SKUS : SKUS) + "}");
        if (random.nextInt(4) > 0) {
            members.add("\"qty\": " + oneOf(isBad() ? BAD_QUANTITIES : QUANTITIES));
        }
        return object(members);
    }

    private boolean isBad() {
        return oneBadOf > 0 && random.nextInt(oneBadOf) == 0;
    }

    private String object(List<String> members) {
        Collections.shuffle(members, random);
        return "{" + String.join(random.nextBoolean() ? "," : ", ", members) + "}";
    }

    private String oneOf(String[] values) {
        return values[random.nextInt(values.length)];
    }
}
