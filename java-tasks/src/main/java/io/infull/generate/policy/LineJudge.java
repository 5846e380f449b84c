package io.infull.generate.policy;

import io.infull.project.freshness.WorkingDays;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Judges one line by itself. */
final class LineJudge {
    private static final long PERCENT = 100;
    private final Policy policy;
    private final WorkingDays workingDays;
    private final LocalDate asOfDate;

    LineJudge(Policy policy, WorkingDays workingDays, LocalDate asOfDate) {
        this.policy = policy;
        this.workingDays = workingDays;
        this.asOfDate = asOfDate;
    }

    /** Empty where nothing has to come, nothing was promised, the deadline is still to come, or the line is in doubt. */
    Optional<Judgement> judge(PolicyLine line, Optional<LocalDate> promise) {
        Optional<LocalDate> deadline = term(line, promise).map(Term::deadline).filter(day -> !day.isAfter(asOfDate));
        if (line.isInDoubt() || deadline.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<LocalDate, Long> quantities = quantitiesByDay(line);
        Optional<Integer> base = line.baseQuantity(policy);
        if (quantities.isEmpty()) {
            return Optional.of(new Judgement(false, base.map(quantity -> false), MissReason.NOTHING_DELIVERED));
        }
        boolean isEarly = isEarly(quantities.firstKey(), promise.get());
        boolean isLate = !isThere(quantities, deadline.get(), base);
        boolean isShort =
                base.filter(quantity -> !isEnough(sum(quantities), quantity)).isPresent();
        Optional<Boolean> isInFull = base.map(quantity -> isInFull(sum(quantities), quantity));
        return Optional.of(new Judgement(
                !isEarly && !isLate, isInFull, MissReason.of(isLate, isEarly, isShort, isInFull.orElse(false))));
    }

    /** Empty where nothing has to come, or nothing was promised. */
    Optional<Term> term(PolicyLine line, Optional<LocalDate> promise) {
        return line.isEmpty(policy) ? Optional.empty() : promise.map(day -> new Term(day, deadline(day)));
    }

    private LocalDate deadline(LocalDate promise) {
        return switch (policy.timing().dayKind()) {
            case CALENDAR -> promise.plusDays(policy.timing().daysLate());
            case WORKING -> workingDays.after(promise, policy.timing().daysLate());
        };
    }

    private boolean isEarly(LocalDate first, LocalDate promise) {
        return policy.timing()
                .daysEarly()
                .map(days -> switch (policy.timing().dayKind()) {
                    case CALENDAR -> promise.minusDays(days);
                    case WORKING -> workingDays.before(promise, days);
                })
                .filter(first::isBefore)
                .isPresent();
    }

    // What happens later than the as-of date is not known yet.
    private TreeMap<LocalDate, Long> quantitiesByDay(PolicyLine line) {
        TreeMap<LocalDate, Long> quantities = new TreeMap<>();
        for (Move move : line.moves()) {
            move.dayOf(policy)
                    .filter(day -> !day.isAfter(asOfDate))
                    .ifPresent(day -> quantities.merge(day, (long) move.quantity(), Long::sum));
        }
        return quantities;
    }

    private boolean isThere(TreeMap<LocalDate, Long> quantities, LocalDate deadline, Optional<Integer> base) {
        if (policy.grain() == Policy.Grain.SHIPMENT) {
            return !quantities.lastKey().isAfter(deadline);
        }
        return switch (policy.basis()) {
            case CUMULATIVE -> isComplete(sum(quantities.headMap(deadline, true)), sum(quantities), base);
            case FIRST_SHIPMENT -> !quantities.firstKey().isAfter(deadline);
        };
    }

    // A line is complete with the required quantity, or with all that ever came: in full decides whether it is short.
    private boolean isComplete(long byDeadline, long inTheEnd, Optional<Integer> base) {
        return byDeadline == inTheEnd
                || base.filter(quantity -> byDeadline > 0 && isEnough(byDeadline, quantity))
                        .isPresent();
    }

    private boolean isInFull(long quantity, int base) {
        return isEnough(quantity, base)
                && policy.amount()
                        .overDelivery()
                        .map(percent -> quantity * PERCENT <= base * (PERCENT + percent))
                        .orElse(true);
    }

    private boolean isEnough(long quantity, int base) {
        return quantity * PERCENT >= base * (PERCENT - policy.amount().tolerance());
    }

    private static long sum(Map<LocalDate, Long> quantities) {
        return quantities.values().stream().mapToLong(Long::longValue).sum();
    }
}
