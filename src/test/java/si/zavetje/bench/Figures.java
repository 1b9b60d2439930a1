package si.zavetje.bench;

import java.util.List;
import java.util.Locale;

/** Measurements of the same thing, smallest first. */
record Figures(List<Double> values) {

    Figures {
        values = values.stream().sorted().toList();
    }

    double median() {
        return atShare(0.5);
    }

    double p95() {
        return atShare(0.95);
    }

    /** The median, and between what the measurements lay. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.4g (%.4g to %.4g)", median(), values.get(0), values.get(values.size() - 1));
    }

    private double atShare(double share) {
        return values.get((int) Math.ceil(share * values.size()) - 1);
    }
}
