package io.infull.generate.policy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;

/** Two policies of the list that differ in one field, the earlier one first. */
public record PolicyPair(String one, String other, String field) implements Comparable<PolicyPair> {

    @Override
    public int compareTo(PolicyPair that) {
        return toString().compareTo(that.toString());
    }

    public static List<PolicyPair> listed() {
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(PolicyList.text()).stream().toList();
        List<PolicyPair> pairs = new ArrayList<>();
        for (int other = 0; other < rows.size(); other++) {
            for (NamedCsvRecord one : rows.subList(0, other)) {
                List<String> differences = differences(one, rows.get(other));
                if (differences.size() == 1) {
                    pairs.add(new PolicyPair(
                            one.getField("policy_id"), rows.get(other).getField("policy_id"), differences.get(0)));
                }
            }
        }
        return pairs;
    }

    private static List<String> differences(NamedCsvRecord one, NamedCsvRecord other) {
        return one.getHeader().stream()
                .filter(field -> !field.equals("policy_id") && !field.equals("description"))
                .filter(field -> !one.getField(field).equals(other.getField(field)))
                .toList();
    }
}
