package io.infull.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Exports of a few customers, one after the other: names change, come and go; now and then a row is wrong, or contradicts another. */
final class RandomDeliveries {

    record File(String name, List<String> rows) {

        /** By customer: the names that the file has for him. */
        private Map<String, Set<String>> namesByCustomer() {
            Map<String, Set<String>> names = new TreeMap<>();
            for (String row : rows) {
                String[] fields = row.split(",", -1);
                names.computeIfAbsent(fields[0], customer -> new TreeSet<>()).add(fields[1]);
            }
            return names;
        }
    }

    private final List<File> files = new ArrayList<>();
    private final Random random;

    RandomDeliveries(Random random, int count) {
        this.random = random;
        for (int number = 1; number <= count; number++) {
            List<String> rows = new ArrayList<>(List.of("C_" + number + "," + number));
            for (int customer = 0; customer < 6; customer++) {
                if (random.nextInt(3) > 0) {
                    String name = random.nextInt(12) == 0 ? "" : "n" + random.nextInt(3);
                    rows.add("C" + customer + "," + name);
                    if (random.nextInt(15) == 0) {
                        rows.add("C" + customer + ",other");
                    }
                }
            }
            files.add(new File("customers_" + number * 7 + ".csv", rows));
        }
    }

    List<File> inOrder() {
        return files;
    }

    List<File> shuffled() {
        List<File> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Customers as they should be afterwards: identifier, name, and whether they are live. */
    String expected(boolean areSnapshots) {
        Map<String, String> customers = new TreeMap<>();
        Set<String> live = new TreeSet<>();
        for (File file : files) {
            Map<String, Set<String>> said = file.namesByCustomer();
            boolean sound = said.values().stream().allMatch(names -> names.size() == 1 && !names.contains(""));
            // No name at all is no row; two names are no row either.
            said.values().forEach(names -> names.remove(""));
            said.values().removeIf(names -> names.size() != 1);
            said.forEach((customer, names) ->
                    customers.put(customer, names.iterator().next()));
            if (areSnapshots && sound) {
                live.clear();
            }
            live.addAll(said.keySet());
        }
        return customers.entrySet().stream()
                .map(customer -> customer.getKey() + "," + customer.getValue() + ","
                        + (live.contains(customer.getKey()) ? "t" : "f"))
                .collect(Collectors.joining("; "));
    }

    @Override
    public String toString() {
        return files.toString();
    }
}
