package io.infull.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Exports of a few customers, one after the other: names change, come and go; now and then a row is wrong, or contradicts another. */
final class RandomDeliveries {

    record File(String name, List<String> rows) {}

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
                    if (random.nextInt(20) == 0) {
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

    @Override
    public String toString() {
        return files.toString();
    }
}
