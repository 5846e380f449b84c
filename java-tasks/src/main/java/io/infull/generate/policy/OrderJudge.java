package io.infull.generate.policy;

import io.infull.project.freshness.WorkingDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges the lines of an order by one policy, each by itself or all of them as a whole. */
public final class OrderJudge {
    private final Policy policy;
    private final LineJudge judge;

    /** @param asOfDate the last day of which anything is known */
    public OrderJudge(Policy policy, WorkingDays workingDays, LocalDate asOfDate) {
        this.policy = policy;
        judge = new LineJudge(policy, workingDays, asOfDate);
    }

    /** One judgement for each line, in the same order; empty where the policy cannot judge the line. */
    public List<Optional<Judgement>> judge(PolicyOrder order) {
        List<PolicyLine> lines = order.lines();
        return switch (policy.grain()) {
            case LINE, SHIPMENT ->
                lines.stream()
                        .map(line -> judge.judge(line, line.promises().of(policy)))
                        .toList();
            case ORDER -> order.lacksLine() ? noneOf(lines) : judgeWhole(lines);
        };
    }

    /** The days of each line, in the same order; empty where nothing has to come, or nothing was promised. */
    public List<Optional<Term>> terms(PolicyOrder order) {
        List<PolicyLine> lines = order.lines();
        Optional<LocalDate> last = last(lines);
        return lines.stream()
                .map(line -> judge.term(
                        line,
                        policy.grain() == Policy.Grain.ORDER
                                ? last
                                : line.promises().of(policy)))
                .toList();
    }

    private static List<Optional<Judgement>> noneOf(List<PolicyLine> lines) {
        return lines.stream().map(line -> Optional.<Judgement>empty()).toList();
    }

    // Each line is held to the day of the last one.
    private List<Optional<Judgement>> judgeWhole(List<PolicyLine> lines) {
        Optional<LocalDate> last = last(lines);
        Optional<Judgement> whole = lines.stream()
                .filter(line -> !line.isEmpty(policy))
                .map(line -> judge.judge(line, last))
                .reduce((one, other) -> one.flatMap(mine -> other.map(mine::and)))
                .orElse(Optional.empty());
        return lines.stream()
                .map(line -> judge.judge(line, last).flatMap(own -> whole.map(own::and)))
                .toList();
    }

    private Optional<LocalDate> last(List<PolicyLine> lines) {
        return lines.stream()
                .filter(line -> !line.isCancelled() && line.ordered() > 0)
                .flatMap(line -> line.promises().of(policy).stream())
                .max(Comparator.naturalOrder());
    }
}
