package io.infull.generate.policy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The service policies that the truth file decides by, and their days of grace. Every rule of which policy covers an order
 * has one: customer, shipping mode, pack and validity.
 */
public final class ServicePolicyList {
    private static final String POLICIES = "service_policies.csv";
    private static final String GRACE = "grace_periods.csv";

    private ServicePolicyList() {}

    /** In the layout of {@code service_policies.csv} of a project, header first, to take the place of that file. */
    public static String text() {
        return PolicyList.text(POLICIES);
    }

    /** The same for {@code grace_periods.csv}. */
    public static String graceText() {
        return PolicyList.text(GRACE);
    }

    static ServicePolicies read() {
        Map<String, Integer> grace = CsvReader.builder().ofNamedCsvRecord(graceText()).stream()
                .collect(Collectors.toMap(
                        row -> row.getField("policy_id"), row -> Integer.valueOf(row.getField("grace_days"))));
        return new ServicePolicies(CsvReader.builder().ofNamedCsvRecord(text()).stream()
                .map(row -> policy(row, grace))
                .toList());
    }

    private static ServicePolicy policy(NamedCsvRecord row, Map<String, Integer> grace) {
        Policy policy = PolicyList.policy(row);
        return new ServicePolicy(
                policy,
                PolicyList.field(row, "source_pack"),
                PolicyList.field(row, "customer_id"),
                PolicyList.field(row, "shipping_mode"),
                day(row, "valid_from"),
                day(row, "valid_to"),
                // the row without a policy is for all that have none of their own
                grace.getOrDefault(policy.id(), grace.get("")));
    }

    private static Optional<LocalDate> day(NamedCsvRecord row, String column) {
        return PolicyList.field(row, column).map(LocalDate::parse);
    }
}
