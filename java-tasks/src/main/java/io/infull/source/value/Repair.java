package io.infull.source.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A declared change to a value. Nothing else alters one. It counts where it altered something. */
public record Repair(String name, ByteRepair change) {

    public static final String ABSOLUTE = "absolute";
    static final String PAD = "pad";
    static final String STRIP_PREFIX = "strip_prefix";
    static final String STRIP_SUFFIX = "strip_suffix";

    private static final List<String> NAMES = List.of(
            ABSOLUTE,
            "capitalize_words",
            "lower_case",
            PAD,
            "strip_leading_zeros",
            STRIP_PREFIX,
            STRIP_SUFFIX,
            "trim",
            "upper_case");

    @JsonCreator
    public static Repair named(String name) {
        return switch (name) {
            case "trim" -> new Repair(name, ByteRepair::trim);
            case ABSOLUTE -> new Repair(name, ByteRepair::absolute);
            case "capitalize_words" -> new Repair(name, ByteRepair::capitalizeWords);
            case "lower_case" -> new Repair(name, ByteRepair::lowerCase);
            case "upper_case" -> new Repair(name, ByteRepair::upperCase);
            case "strip_leading_zeros" -> new Repair(name, LeadingZeros::strip);
            default -> throw new IllegalArgumentException("Unknown repair '" + name + "'. Known repairs: " + NAMES);
        };
    }

    @JsonCreator
    static Repair withText(
            @JsonProperty(STRIP_PREFIX) String prefix,
            @JsonProperty(STRIP_SUFFIX) String suffix,
            @JsonProperty("ignore_case") Boolean ignoreCase,
            @JsonProperty(PAD) Integer width) {
        boolean strips = prefix == null ? suffix != null && !suffix.isEmpty() : suffix == null && !prefix.isEmpty();
        boolean pads = prefix == null && suffix == null && ignoreCase == null && width != null;
        if (pads) {
            return padded(width);
        }
        if (!strips || width != null) {
            throw new IllegalArgumentException("A repair with keys strips one text or pads: expected strip_prefix, "
                    + "strip_suffix (not empty, with ignore_case or without), or pad alone");
        }
        boolean anyCase = Boolean.TRUE.equals(ignoreCase);
        return prefix == null ? stripSuffix(suffix, anyCase) : stripPrefix(prefix, anyCase);
    }

    /** @param width of numbers with leading zeros, in digits */
    public static Repair padded(int width) {
        if (width < 1 || width > LeadingZeros.LONGEST) {
            throw new IllegalArgumentException("A repair pads numbers with zeros to a width: expected pad from 1 to "
                    + LeadingZeros.LONGEST + " but found " + width);
        }
        return new Repair(PAD, value -> LeadingZeros.add(value, width));
    }

    public static Repair stripPrefix(String prefix, boolean anyCase) {
        return new Repair(STRIP_PREFIX, new Strip(prefix, false, anyCase));
    }

    public static Repair stripSuffix(String suffix, boolean anyCase) {
        return new Repair(STRIP_SUFFIX, new Strip(suffix, true, anyCase));
    }

    /** Repairs the value in its place, and marks whether it was altered. */
    public void apply(FieldValue value) {
        value.altered = false;
        if (!value.isEmpty()) {
            change.apply(value);
        }
    }

    public String apply(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        FieldValue value = new FieldValue();
        value.set(bytes, 0, bytes.length);
        apply(value);
        return value.text();
    }
}
